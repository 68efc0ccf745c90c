import { getRecordByCallid } from '@trtc-kit/contracts/call-record';
import { observeRecord } from '@trtc-kit/records';
import { describe, expect, test } from 'vitest';
import { openStage, sdkAppId } from '../../../test/stage.ts';
import type { Trouble } from '../../api/answers.ts';
import type { Dashboard } from '../dashboard.ts';

const secret = 'correct horse battery';

const logIn = (
  dashboard: Dashboard,
  given: string,
  headers: Readonly<Record<string, string>> = {},
) =>
  dashboard.fetch(
    new Request('http://localhost:4700/api/log-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ secret: given }),
    }),
  );

const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

describe('a request is stopped', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['under a name that anybody could let point here', { host: 'evil.example:4700' }],
    ['of another page', { host: 'localhost:4700', origin: 'https://evil.example' }],
    [
      'of another port of this machine',
      { host: 'localhost:4700', origin: 'http://localhost:3000' },
    ],
    ['of a page in a sandbox', { host: 'localhost:4700', origin: 'null' }],
    [
      'that another site makes in the background',
      { host: 'localhost:4700', 'sec-fetch-site': 'cross-site' },
    ],
  ])('%s', async (_, headers) => {
    await using stage = await openStage({ allowedHosts: ['calls.example'] });
    expect((await stage.get('/api/overview', headers)).status).toBe(403);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['localhost', { host: 'localhost:4700' }],
    ['its address', { host: '[::1]:4700' }],
    ['a name that was allowed', { host: 'Calls.example' }],
    [
      'its own page',
      { host: 'localhost:4700', origin: 'http://localhost:4700', 'sec-fetch-site': 'same-origin' },
    ],
  ])('but not under %s', async (_, headers) => {
    await using stage = await openStage({ allowedHosts: ['calls.example'] });
    expect((await stage.get('/api/overview', headers)).status).toBe(200);
  });
});

describe('log-in', () => {
  test('is asked for before anything is shown, and nothing is told before', async () => {
    await using stage = await openStage({ secrets: [secret] });
    const paths = [
      'overview',
      'trends',
      'records',
      'count',
      'call?id=x',
      'calls.csv',
      'calls.jsonl',
      'changes',
    ];
    const answers = await Promise.all(paths.map((path) => stage.get(`/api/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401));
    expect(await stage.ask('session')).toEqual({ logIn: 'needed' });
  });

  test('gives a cookie that no script can read and no other site can use', async () => {
    await using stage = await openStage({ secrets: ['another one', secret] });
    const cookie = cookieOf(await logIn(stage.dashboard, secret));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toMatch(/Secure/);
    expect(cookie).not.toContain(secret);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await stage.get('/api/overview', headers)).status).toBe(200);
    expect(await (await stage.get('/api/session', headers)).json()).toMatchObject({
      logIn: 'done',
    });
    const proxied = await logIn(stage.dashboard, secret, { 'x-forwarded-proto': 'https' });
    expect(cookieOf(proxied)).toMatch(/Secure/);
  });

  test('ends with log-out, and after twelve hours', async () => {
    let time = 0;
    await using stage = await openStage({ secrets: [secret], clock: () => time });
    const enter = async () => ({
      cookie: cookieOf(await logIn(stage.dashboard, secret)).split(';')[0] ?? '',
    });
    const headers = await enter();
    await stage.dashboard.fetch(
      new Request('http://localhost/api/log-out', { method: 'POST', headers }),
    );
    expect((await stage.get('/api/overview', headers)).status).toBe(401);
    const later = await enter();
    time += 12 * 3_600_000 - 1;
    expect((await stage.get('/api/overview', later)).status).toBe(200);
    time += 1;
    expect((await stage.get('/api/overview', later)).status).toBe(401);
  });

  test.each(['log-out', 'twelve hours'])(
    'that is over is no reason to tell a page anything more: %s',
    async (end) => {
      let time = 0;
      await using stage = await openStage({ secrets: [secret], clock: () => time });
      const cookie = cookieOf(await logIn(stage.dashboard, secret)).split(';')[0] ?? '';
      const { body } = await stage.get('/api/changes', { cookie });
      const words = body?.pipeThrough(new TextDecoderStream()).getReader();
      expect((await words?.read())?.value).toContain('event: hello');
      if (end === 'log-out') {
        const request = { method: 'POST', headers: { cookie } };
        await stage.dashboard.fetch(new Request('http://localhost/api/log-out', request));
      } else time += 12 * 3_600_000;
      const record = { ...getRecordByCallid.example.response.CallRecord, CallId: 'a new one' };
      await stage.archive.add([observeRecord(record, { sdkAppId, receivedAt: 0 })]);
      expect(await words?.read()).toEqual({ done: true, value: undefined });
    },
  );

  test('takes five wrong attempts in a minute, and then not even the right one', async () => {
    let time = 0;
    await using stage = await openStage({ secrets: [secret], clock: () => time });
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      statuses.push((await logIn(stage.dashboard, 'guess')).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    const refused = await logIn(stage.dashboard, secret);
    expect(await refused.json()).toMatchObject({ reason: 'tooManyAttempts' });
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await stage.get('/api/overview', bearer)).status).toBe(429);
    time += 60_000;
    expect((await logIn(stage.dashboard, secret)).status).toBe(204);
  });

  test('is not needed for a program that shows a token', async () => {
    await using stage = await openStage({ secrets: [secret] });
    const get = async (authorization: string) =>
      (await stage.get('/api/count', { authorization })).status;
    expect(await get(`Bearer ${secret}`)).toBe(200);
    expect(await get('Bearer wrong')).toBe(403);
    expect(await get(secret)).toBe(401);
  });

  test('is refused in another form, and in a body that is too long', async () => {
    await using stage = await openStage({ secrets: [secret] });
    const post = (body: string) =>
      stage.dashboard.fetch(new Request('http://localhost/api/log-in', { method: 'POST', body }));
    expect((await post('secret=x')).status).toBe(400);
    expect((await post(JSON.stringify({ secret: 'x'.repeat(5_000) }))).status).toBe(413);
  });
});

describe('a server', () => {
  test('that other machines could reach does not start without a secret', async () => {
    await using stage = await openStage();
    await expect(stage.dashboard.listen({ host: '0.0.0.0' })).rejects.toThrow('DASHBOARD_PASSWORD');
    await using named = await openStage({ allowedHosts: ['calls.example'] });
    await expect(named.dashboard.listen()).rejects.toThrow('at calls.example: set');
    await using guarded = await openStage({ secrets: [secret] });
    const { port } = await guarded.dashboard.listen({ host: '0.0.0.0' });
    expect((await fetch(`http://127.0.0.1:${port}/api/count`)).status).toBe(401);
  });
});

describe('every answer', () => {
  test.each(['/', '/records', '/nothing', '/api/session', '/api/nothing', '/api/records?kind=x'])(
    'of %s says what the browser may load: nothing from elsewhere',
    async (path) => {
      await using stage = await openStage();
      const { headers } = await stage.get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
    60_000,
  );

  test.each(['session', 'overview', 'records', 'call?id=nobody', 'calls.csv', 'nothing'])(
    'of the API is kept by nothing on the way: %s',
    async (path) => {
      await using stage = await openStage();
      const { headers } = await stage.get(`/api/${path}`);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('to a request that fails says so without saying why', async () => {
    const errors: unknown[] = [];
    await using stage = await openStage({
      now: () => {
        throw new Error('the inner life of the server');
      },
      onError: (error) => errors.push(error),
    });
    const response = await stage.get('/api/records');
    expect(response.status).toBe(500);
    const trouble = (await response.json()) as Trouble;
    expect(trouble.reason).toBe('failure');
    expect(trouble.message).not.toContain('inner life');
    expect(errors).toHaveLength(1);
  });
});

test('nothing of a password or a token is in any answer', async () => {
  await using stage = await openStage({ secrets: [secret] });
  const paths = ['/api/session', '/api/overview', '/api/log-in'];
  const texts = await Promise.all(
    paths.map(async (path) =>
      (await stage.get(path, { authorization: `Bearer ${secret}` })).text(),
    ),
  );
  expect(texts.join('')).not.toContain(secret);
  expect(texts.join('')).toContain('"calls"');
});
