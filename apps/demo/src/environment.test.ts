import { expect, test } from 'vitest';
import { UsageError } from './command-line.ts';
import { parseEnvironment } from './environment.ts';

const complete = {
  TRTC_SDK_APP_ID: '1400000000',
  TRTC_SECRET_KEY: 'top-secret',
  TRTC_REGION: 'singapore',
};

test('three variables name an application, and the administrator has a default', () => {
  expect(parseEnvironment(complete)).toEqual({
    sdkAppId: 1400000000,
    secretKey: 'top-secret',
    region: 'singapore',
    identifier: 'administrator',
  });
  expect(parseEnvironment({ ...complete, TRTC_ADMIN: 'admin' }).identifier).toBe('admin');
});

test.each([
  ['TRTC_SDK_APP_ID', undefined, 'TRTC_SDK_APP_ID is not set'],
  ['TRTC_SDK_APP_ID', '14e8', 'TRTC_SDK_APP_ID must be the number'],
  ['TRTC_SDK_APP_ID', '0', 'TRTC_SDK_APP_ID must be the number'],
  ['TRTC_SECRET_KEY', ' ', 'TRTC_SECRET_KEY is not set'],
  ['TRTC_REGION', undefined, 'TRTC_REGION is not set'],
  ['TRTC_REGION', 'atlantis', 'TRTC_REGION must be one of china, singapore'],
])('%s=%s is one clear line that names the variable', (name, value, message) => {
  const parse = () => parseEnvironment({ ...complete, [name]: value });
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(message);
  expect(parse).not.toThrow('top-secret');
});
