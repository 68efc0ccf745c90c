import { describe, expect, test } from 'vitest';
import { app, sdkAppId } from '../test/callback-request.ts';
import { createReceiver, memoryInbox, type ReceiverOptions } from './index.ts';

describe('options', () => {
  test.each<[string, object, string]>([
    ['no application', { apps: [] }, 'apps'],
    ['an application twice', { apps: [app, app] }, 'apps'],
    ['an application as text', { apps: [{ ...app, sdkAppId: '1400000000' }] }, 'apps'],
    ['an application that is none', { apps: [app, { ...app, sdkAppId: 0 }] }, 'apps'],
    ['an empty secret', { apps: [{ sdkAppId, urlSecrets: ['a', ''] }] }, 'urlSecrets'],
    ['an empty token', { apps: [{ sdkAppId, tokens: [''] }] }, 'tokens'],
    [
      'a secret under a name of the backend',
      { checks: { urlSecret: { parameter: 'Sign' } } },
      'parameter',
    ],
    ['a secret under no name', { checks: { urlSecret: { parameter: '' } } }, 'parameter'],
    ['a window of nothing', { checks: { sign: { window: 0 } } }, 'window'],
    ['an empty list of addresses', { checks: { addresses: { allow: [] } } }, 'allow'],
    ['a host name as address', { checks: { addresses: { allow: ['example.com'] } } }, 'allow'],
    ['a range that is none', { checks: { addresses: { allow: ['10.0.0.0/33'] } } }, 'allow'],
    [
      'half a proxy',
      { checks: { addresses: { allow: ['::1'], trustedProxies: 0.5 } } },
      'trustedProxies',
    ],
    ['a limit of nothing', { checks: { bodySize: 0 } }, 'bodySize'],
    ['an endless limit', { checks: { bodySize: Infinity } }, 'bodySize'],
    ['a negative budget', { handlerBudget: -1 }, 'handlerBudget'],
    ['an endless budget', { handlerBudget: Infinity }, 'handlerBudget'],
    ['a budget no timer can hold', { handlerBudget: 2 ** 31 }, 'handlerBudget'],
    ['no attempt', { retries: { maxAttempts: 0 } }, 'maxAttempts'],
    ['nobody at work', { concurrency: 0 }, 'concurrency'],
    ['storing only what does not last', { work: false, inbox: memoryInbox() }, 'work'],
    ['a relay to nowhere', { relay: [{ url: 'ftp://example.com' }] }, 'relay'],
    [
      'relays of one name',
      { relay: [{ url: 'http://a.test/?1' }, { url: 'http://a.test/?2' }] },
      'relay',
    ],
  ])('are refused at once: %s', (_, wrong, option) => {
    const create = () => createReceiver({ apps: [app], ...wrong });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(option);
  });
});

describe('a receiver that would check nothing but the SDKAppID', () => {
  const tokens = ['token'];
  const secrets = ['secret'];

  test.each<[string, Partial<ReceiverOptions>]>([
    ['has no secrets at all', { apps: [{ sdkAppId }] }],
    ['has one for one of its applications', { apps: [app, { sdkAppId: 1400000001 }] }],
    ['does not look for the one it has', { apps: [app], checks: { urlSecret: false } }],
    ['does not look at Sign', { apps: [{ sdkAppId, tokens }], checks: { sign: false } }],
    [
      'leaves a product out of Sign',
      { apps: [{ sdkAppId, tokens }], checks: { sign: { except: ['callV1'] } } },
    ],
    ['puts off the list of addresses', { apps: [{ sdkAppId }], checks: { addresses: false } }],
  ])('is refused when it %s', (_, options) => {
    expect(() => createReceiver({ apps: [app], ...options })).toThrow('trustSdkAppIdOnly: true');
    expect(() =>
      createReceiver({ apps: [app], ...options, trustSdkAppIdOnly: true }),
    ).not.toThrow();
  });

  test.each<[string, ReceiverOptions]>([
    ['a secret in the URL', { apps: [{ sdkAppId, urlSecrets: secrets }] }],
    ['Sign', { apps: [{ sdkAppId, tokens }] }],
    ['a list of addresses', { apps: [{ sdkAppId }], checks: { addresses: { allow: ['::1'] } } }],
    [
      'a secret where a product is left out of Sign',
      {
        apps: [{ sdkAppId, tokens, urlSecrets: secrets }],
        checks: { sign: { except: ['callV1'] } },
      },
    ],
  ])('is something else with %s', (_, options) => {
    expect(() => createReceiver(options)).not.toThrow();
  });
});
