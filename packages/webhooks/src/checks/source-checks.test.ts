import { createHash } from 'node:crypto';
import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { createReceiver, type Arrival, type ReceiverOptions } from '@trtc-kit/webhooks';
import { describe, expect, test } from 'vitest';
import {
  app,
  callbackQuery,
  callbackQueryV1,
  sdkAppId,
  type QueryChanges,
} from '../../test/callback-request.ts';

const { command, example } = afterEndCall;
const body = { kind: 'text', text: JSON.stringify(example) } as const;

/** What a receiver answers to a callback with a changed query. */
async function ask(
  options: Partial<ReceiverOptions>,
  changes: QueryChanges,
  from: Partial<Arrival> = {},
) {
  const reasons: string[] = [];
  const receiver = createReceiver({
    apps: [app],
    onRefused: ({ reason }) => reasons.push(reason),
    ...options,
  });
  const search = callbackQuery(command, changes);
  const { status } = await receiver.receive({ method: 'POST', search, body, ...from });
  return reasons[0] ?? status;
}

describe('the secret in the URL', () => {
  const rotated = { apps: [{ sdkAppId, urlSecrets: ['old', 'new'] }] };

  test.each([
    ['new', 200],
    ['old', 200],
    ['', 'wrong_secret'],
    [undefined, 'wrong_secret'],
    ['ol', 'wrong_secret'],
    ['old ', 'wrong_secret'],
    ['OLD', 'wrong_secret'],
  ])('is one of those that are valid: %s', async (secret, expected) => {
    expect(await ask(rotated, { secret })).toBe(expected);
  });

  test('is that of the application the callback is for', async () => {
    const apps = [app, { sdkAppId: 1400000001, urlSecrets: ['other'] }];
    expect(await ask({ apps }, { secret: 'other' })).toBe('wrong_secret');
    expect(await ask({ apps }, { secret: 'other', SdkAppid: '1400000001' })).toBe(200);
  });

  test('stands under another name where told', async () => {
    const options = { checks: { urlSecret: { parameter: 'key' } } };
    expect(await ask(options, { key: 'open-sesame', secret: undefined })).toBe(200);
    expect(await ask(options, {})).toBe('wrong_secret');
  });

  test('is asked of the older API too', async () => {
    const search = callbackQueryV1('normal_end', { secret: 'wrong' });
    expect(await ask({}, {}, { search })).toBe('wrong_secret');
  });
});

describe('Sign', () => {
  const clock = { now: () => 1_669_872_112_000 };
  // The sample of the vendor's page.
  const Sign = '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061';
  const signed = { secret: undefined, Sign, RequestTime: '1669872112' };
  const options = { apps: [{ sdkAppId, tokens: ['xxxxyyyy'] }], clock };
  const signedAt = (seconds: number) => ({
    RequestTime: seconds.toString(),
    Sign: createHash('sha256').update(`xxxxyyyy${seconds}`).digest('hex'),
  });

  test.each<[string, QueryChanges, string | number]>([
    ['of the sample', {}, 200],
    ['in capitals', { Sign: Sign.toUpperCase() }, 200],
    ['a minute old', signedAt(1669872052), 200],
    ['a minute ahead', signedAt(1669872172), 200],
    ['older than a minute', signedAt(1669872051), 'stale_sign'],
    ['further ahead than a minute', signedAt(1669872173), 'stale_sign'],
    ['that is missing', { Sign: undefined }, 'missing_sign'],
    ['that is empty', { Sign: '' }, 'missing_sign'],
    ['without a time', { RequestTime: undefined }, 'missing_sign'],
    ['with a time that is none', { RequestTime: '1e9' }, 'missing_sign'],
    ['of another time', { RequestTime: '1669872113' }, 'wrong_sign'],
    ['that is cut off', { Sign: Sign.slice(1) }, 'wrong_sign'],
  ])('%s gives %s', async (_, changes, expected) => {
    expect(await ask(options, { ...signed, ...changes })).toBe(expected);
  });

  test('may be made with any of several tokens', async () => {
    const apps = [{ sdkAppId, tokens: ['new', 'xxxxyyyy'] }];
    expect(await ask({ ...options, apps }, signed)).toBe(200);
    expect(await ask({ ...options, apps: [{ sdkAppId, tokens: ['new'] }] }, signed)).toBe(
      'wrong_sign',
    );
  });

  test('has another window where told', async () => {
    const checks = { sign: { window: 61_000 } };
    expect(await ask({ ...options, checks }, { ...signed, ...signedAt(1669872051) })).toBe(200);
  });

  test('is not asked of products that are named, and of all others', async () => {
    const apps = [{ ...app, tokens: ['xxxxyyyy'] }];
    const checks = { sign: { except: ['callV1', 'call'] } } as const;
    const search = callbackQueryV1('normal_end');
    expect(await ask({ ...options, apps }, {}, { search })).toBe('missing_sign');
    expect(await ask({ ...options, apps, checks }, {}, { search })).toBe(200);
    expect(await ask({ ...options, apps, checks }, {})).toBe(200);
    const room = { CallbackCommand: 'Room.CallbackAfterDestroyRoom' };
    expect(await ask({ ...options, apps, checks }, room)).toBe('missing_sign');
    const unknown = { CallbackCommand: 'Group.CallbackAfterNewMemberJoin' };
    expect(await ask({ ...options, apps, checks }, unknown)).toBe('missing_sign');
  });
});

describe('the address list', () => {
  const allow = ['203.0.113.7', '198.51.100.0/24', '2001:db8::/32'];
  const listed = { apps: [{ sdkAppId }], checks: { addresses: { allow } } };
  const proxied = { apps: [{ sdkAppId }], checks: { addresses: { allow, trustedProxies: 2 } } };

  test.each([
    ['203.0.113.7', 200],
    ['198.51.100.200', 200],
    ['2001:db8:1::1', 200],
    ['::ffff:203.0.113.7', 200],
    ['::FFFF:203.0.113.7', 200],
    ['203.0.113.8', 'other_address'],
    ['2001:db9::1', 'other_address'],
    ['not an address', 'other_address'],
    ['', 'other_address'],
    [undefined, 'other_address'],
  ])('takes what comes from an address on it: %s', async (address, expected) => {
    expect(await ask(listed, {}, { address })).toBe(expected);
  });

  test('does not believe a header unless told', async () => {
    const from = { address: '192.0.2.1', forwardedFor: '203.0.113.7' };
    expect(await ask(listed, {}, from)).toBe('other_address');
  });

  test.each([
    ['203.0.113.7, 10.0.0.1', 200],
    ['198.51.100.1:4711, 10.0.0.1', 200],
    ['[2001:db8::1]:4711,10.0.0.1', 200],
    ['203.0.113.7, 192.0.2.1, 10.0.0.1', 'other_address'],
    ['203.0.113.7', 'other_address'],
    ['', 'other_address'],
    [undefined, 'other_address'],
  ])(
    'behind two proxies looks at the second from the right: %s',
    async (forwardedFor, expected) => {
      const from = { address: '203.0.113.7', forwardedFor };
      expect(await ask(proxied, {}, from)).toBe(expected);
    },
  );
});

describe('the SDKAppID', () => {
  const checks = { sdkAppId: false } as const;

  test('is not looked at where told, and any secret will do', async () => {
    const apps = [app, { sdkAppId: 1400000001, urlSecrets: ['other'] }];
    expect(await ask({ apps, checks }, { SdkAppid: '5', secret: 'other' })).toBe(200);
    expect(await ask({ apps, checks }, { SdkAppid: undefined })).toBe(200);
    expect(await ask({ apps, checks }, { SdkAppid: '5', secret: 'wrong' })).toBe('wrong_secret');
  });

  test('alone is enough where told', async () => {
    const options = { apps: [{ sdkAppId }], trustSdkAppIdOnly: true };
    expect(await ask(options, { secret: undefined })).toBe(200);
    expect(await ask(options, { SdkAppid: '5' })).toBe('other_app');
  });
});

describe('the checks of a receiver', () => {
  test('are described, with what each proves, and without a secret', () => {
    const receiver = createReceiver({
      apps: [
        { ...app, tokens: ['xxxxyyyy'] },
        { sdkAppId: 2, urlSecrets: ['two'] },
      ],
      checks: { sign: { except: ['callV1'] }, bodySize: false },
    });
    const described = receiver.describeChecks();
    expect(described.map(({ layer, on, apps }) => [layer, on, apps])).toEqual([
      ['sdkAppId', true, [sdkAppId, 2]],
      ['urlSecret', true, [sdkAppId, 2]],
      ['sign', false, [sdkAppId]],
      ['addresses', false, []],
      ['bodySize', false, []],
    ]);
    expect(described.map(({ except }) => except)).toEqual([[], [], ['callV1'], [], []]);
    for (const { proves, doesNotProve } of described)
      expect(`${proves} ${doesNotProve}`).toMatch(/\w/);
    expect(JSON.stringify(described)).not.toMatch(/xxxxyyyy|open-sesame/);
  });
});
