import { describe, expect, test } from 'vitest';
import { sdkAppId } from '../test/callback-request.ts';
import { createReceiver } from './index.ts';

describe('options', () => {
  test.each<[string, object, string]>([
    ['no application', { sdkAppId: undefined }, 'sdkAppId'],
    ['an empty list of applications', { sdkAppId: [] }, 'sdkAppId'],
    ['an application as text', { sdkAppId: '1400000000' }, 'sdkAppId'],
    ['an application that is none in a list', { sdkAppId: [1400000000, 0] }, 'sdkAppId'],
    ['a limit of nothing', { maxBodyBytes: 0 }, 'maxBodyBytes'],
    ['no limit', { maxBodyBytes: Infinity }, 'maxBodyBytes'],
    ['a negative budget', { handlerBudget: -1 }, 'handlerBudget'],
    ['an endless budget', { handlerBudget: Infinity }, 'handlerBudget'],
    ['a budget no timer can hold', { handlerBudget: 2 ** 31 }, 'handlerBudget'],
  ])('are refused at once: %s', (_, wrong, option) => {
    const create = () => createReceiver({ sdkAppId, ...wrong });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(option);
  });
});
