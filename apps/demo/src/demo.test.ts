import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { defaultApp } from '@trtc-kit/emulator';
import { expect, test } from 'vitest';
import { runDemo } from './demo.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the demo as its process would, and stops it where `stopAt` is printed. */
async function run(words: readonly string[], stopAt?: string): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const code = await runDemo({
    words,
    environment: { TRTC_SDK_APP_ID: '1400000000' },
    write: (line) => {
      out.push(line);
      if (stopAt !== undefined && line.includes(stopAt)) stop.abort();
    },
    complain: (line) => err.push(line),
    stop: stop.signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('plays every call, reads its record and finds each callback once', async () => {
  const { code, out, err } = await run(['--once']);
  expect(err).toBe('');
  expect(out).toContain('5 calls, and a record of each');
  expect(out).toContain('24 callbacks expected, each came exactly once');
  expect(code).toBe(0);
});

test('prints no secret', async () => {
  const { out } = await run(['--once']);
  expect(out).toContain('administrator of application 1400000000');
  expect(out).not.toContain(defaultApp.secretKey);
  // A UserSig is some 300 characters of its own base64 without a break.
  expect(out).not.toMatch(/[\w*-]{100}/);
});

test('draws who was in a call, and when', async () => {
  const { out } = await run(['--once']);
  expect(out).toMatch(/grace {2,}━+\n/);
  expect(out).toMatch(/frank ┄{48}\n/);
});

test('stays up with its addresses until it is stopped', async () => {
  const { code, out } = await run([], 'Still running');
  expect(out).toMatch(/Still running[^]*http:\/\/127\.0\.0\.1:\d+[^]*stopped$/);
  expect(code).toBe(0);
});

test(
  'ends with a page that shows every call',
  async () => {
    const stop = new AbortController();
    let shown: Promise<unknown> | undefined;
    const code = await runDemo({
      words: [],
      environment: {},
      write: (line) => {
        const [, url] = /dashboard +(http:\S+)/.exec(line) ?? [];
        if (url === undefined) return;
        shown = fetch(`${url}/api/count?range=all`).then((response) => response.json());
        void shown.finally(() => {
          stop.abort();
        });
      },
      complain: (line) => {
        throw new Error(line);
      },
      stop: stop.signal,
    });
    expect(await shown).toEqual({ count: 5 });
    expect(code).toBe(0);
  },
  // The page is built when its sources have changed.
  60_000,
);

test('a callback for another application is told and fails the self-check', async () => {
  const out: string[] = [];
  let stranger: Promise<Response> | undefined;
  const code = await runDemo({
    words: ['--once'],
    environment: {},
    write: (line) => {
      out.push(line);
      const receiver = /http:\S+\/callbacks/.exec(line)?.[0];
      if (receiver === undefined) return;
      const url = `${receiver}?SdkAppid=7&CallbackCommand=Room.CallbackAfterDestroyRoom`;
      stranger ??= fetch(url, { method: 'POST', body: '{}' });
    },
    complain: (line) => out.push(line),
    stop: new AbortController().signal,
  });
  expect((await stranger)?.status).toBe(403);
  expect(out.join('\n')).toContain('a callback was refused');
  expect(code).toBe(1);
});

test('a port in use is one clear line', async () => {
  await using taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  for (const option of ['--emulator-port', '--receiver-port']) {
    const { code, err } = await run(['--once', option, String(port)]);
    expect(err).toMatch(new RegExp(`^demo: Port ${String(port)} [^\\n]*in use[^\\n]*$`));
    expect(code).toBe(1);
  }
});

test('a half-set environment is one clear line and status 2', async () => {
  const { code, err } = await run(['--live']);
  expect(err).toBe('demo: TRTC_SECRET_KEY is not set; --live needs it');
  expect(code).toBe(2);
});

test('a wrong word is one clear line and status 2', async () => {
  expect(await run(['--onec'])).toEqual({ code: 2, out: '', err: "demo: Unknown option '--onec'" });
});
