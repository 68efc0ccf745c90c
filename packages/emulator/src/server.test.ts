import { request } from 'node:https';
import { describe, expect, test } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { createEmulator, type Listening } from './index.ts';

/** A control command over a socket, with the Host and Origin of somebody. */
async function control(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { request: send } = await import('node:http');
  const path = `${url}/v4/emulator_control/get_clock`;
  const sent = send(path, { method: 'POST', headers, setHost: headers.host === undefined });
  sent.on('response', (answer) => {
    answer.resume();
    resolve(answer.statusCode ?? 0);
  });
  sent.on('error', reject);
  sent.end('{}');
  return promise;
}

describe('control commands over a socket', () => {
  test('are not taken from a web page, nor under a name that anybody could point here', async () => {
    await using emulator = createEmulator({ allowedHosts: ['emulator'] });
    const { url } = await emulator.listen();
    expect(await control(url, {})).toBe(200);
    expect(await control(url, { origin: url })).toBe(200);
    expect(await control(url, { host: 'emulator:4600' })).toBe(200);
    expect(await control(url, { origin: 'https://evil.example' })).toBe(403);
    expect(await control(url, { host: 'evil.example' })).toBe(403);
  });
});

describe('the health page', () => {
  test('tells the time of the clock and the applications', async () => {
    await using emulator = createEmulator();
    const answer = await emulator.fetch(new Request('http://emulator.test/health'));
    expect(await answer.json()).toEqual({
      status: 'ok',
      now: expect.any(Number) as number,
      apps: [1400000000],
    });
  });
});

describe('the documents', () => {
  const get = async (path: string) => {
    await using emulator = createEmulator();
    return await emulator.fetch(new Request(`http://emulator.test${path}`));
  };

  test.each(['all', 'call', 'room', 'call-v1', 'callbacks', 'control'])(
    '"%s" can be fetched, and its calls come here',
    async (name) => {
      const document = (await (await get(`/openapi/${name}.json`)).json()) as object;
      expect(document).toMatchObject({
        openapi: '3.1.1',
        servers: [{ url: 'http://emulator.test' }],
      });
    },
  );

  test('of control ask for no UserSig', async () => {
    const text = await (await get('/openapi/control.json')).text();
    expect(text).toContain('/v4/emulator_control/start_call');
    expect(text).not.toContain('usersig');
  });

  test('are shown by a page that loads nothing from elsewhere', async () => {
    const page = await get('/docs/room');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('spec-url="/openapi/room.json"');
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect((await get('/docs/viewer.js')).headers.get('content-type')).toBe('text/javascript');
  });

  test('are shown with a UserSig to try commands with, unless the key is a secret', async () => {
    expect(await (await get('/docs/room')).text()).toMatch(/api-key-value="eA[\w*-]+"/);
    await using emulator = createEmulator({ apps: [{ sdkAppId: 1, secretKey: 'a secret' }] });
    const page = await emulator.fetch(new Request('http://emulator.test/docs/room'));
    expect(await page.text()).not.toContain('api-key-value');
  });

  test('that do not exist are not found', async () => {
    expect((await get('/docs/other')).status).toBe(404);
    expect((await get('/openapi/other.json')).status).toBe(404);
  });
});

describe('with HTTPS', () => {
  const get = (listening: Listening, servername: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const options = { ca: listening.certificate, servername, host: '127.0.0.1' };
    const sent = request({ ...options, port: listening.port, path: '/health' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
    return promise;
  };

  test('a certificate made for the run serves this machine and the hosts of the vendor', async () => {
    await using emulator = createEmulator();
    const listening = await emulator.listen({ https: true });
    expect(listening.url).toMatch(/^https:/);
    expect(await get(listening, 'localhost')).toBe(200);
    expect(await get(listening, 'adminapisgp.im.qcloud.com')).toBe(200);
    expect(await get(listening, 'callkit-intl.trtc.tencent-cloud.com')).toBe(200);
    await expect(get(listening, 'example.com')).rejects.toThrow('altnames');
  });

  test('a certificate of your own is used as it is', async () => {
    await using emulator = createEmulator();
    const made = await makeCertificate('127.0.0.1');
    const listening = await emulator.listen({ https: made });
    expect(listening.certificate).toBe(made.cert);
    expect(await get(listening, 'localhost')).toBe(200);
  });
});
