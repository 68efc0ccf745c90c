import { describe, expect, test, vi } from 'vitest';
import { secretKey } from '../test/backend.ts';
import { createTransport } from './transport.ts';

describe('options', () => {
  const valid = { sdkAppId: 1400000000, secretKey, region: 'singapore' } as const;

  test.each([
    [{ ...valid, region: undefined }, 'Give a region or a baseUrl'],
    [{ ...valid, region: 'atlantis' as 'china' }, 'region must be one of china, singapore'],
    [{ ...valid, baseUrl: 'http://example.com' }, 'http: on loopback only, and example.com is not'],
    [{ ...valid, baseUrl: 'http://127.0.0.1.example.com' }, 'http: on loopback only'],
    [{ ...valid, baseUrl: 'ftp://localhost' }, 'must start with https: or http:'],
    [{ ...valid, baseUrl: 'localhost' }, 'baseUrl is not a URL'],
    [{ ...valid, secretKey: undefined }, 'Give either secretKey or userSig'],
    [{ ...valid, userSig: () => 'x' }, 'Give either secretKey or userSig'],
    [{ ...valid, sdkAppId: 0 }, 'sdkAppId'],
    [{ ...valid, secretKey: '' }, 'secretKey'],
  ])('%# are refused with what is wrong', (options, message) => {
    expect(() => createTransport(options)).toThrow(TypeError);
    expect(() => createTransport(options)).toThrow(message);
  });

  test.each([
    'http://localhost:8080',
    'http://127.0.0.1:1',
    'http://[::1]:1',
    'https://example.com',
  ])('%s is an address a UserSig may go to', (baseUrl) => {
    expect(() => createTransport({ ...valid, baseUrl })).not.toThrow();
  });

  test('with a key are refused in a browser, where everybody could read it', () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    expect(() => createTransport(valid)).toThrow('A secretKey must not be in a browser');
    const { secretKey: _, ...keyless } = valid;
    expect(() => createTransport({ ...keyless, userSig: () => 'signed' })).not.toThrow();
  });
});
