import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { clientFor, failing, ok, secretKey } from '../test/backend.ts';
import { TransportError } from './errors/index.ts';

describe('no usable answer', () => {
  const cases: [string, () => unknown, object][] = [
    [
      'a bad gateway',
      () => new Response('<html>', { status: 502 }),
      { failure: 'status', status: 502, attempts: 3 },
    ],
    [
      'a redirect',
      () => Response.redirect('https://elsewhere.example/'),
      { failure: 'status', attempts: 1 },
    ],
    [
      'half a document',
      () => new Response('{"ActionStatus": "O'),
      { failure: 'body', attempts: 3 },
    ],
    [
      'a broken network',
      () => Promise.reject(new TypeError('fetch failed')),
      { failure: 'network', attempts: 3 },
    ],
  ];

  test.each(cases)('%s is a TransportError', async (_name, answer, facts) => {
    const { rooms } = clientFor(answer);
    const call = rooms.destroyRoom({ RoomId: 'r' });
    await expect(call).rejects.toThrow(TransportError);
    await expect(call).rejects.toMatchObject(facts);
  });

  test('a caller who gives up gets an aborted call', async () => {
    const { rooms } = clientFor(({ signal }) => hang(signal));
    const controller = new AbortController();
    const call = rooms.destroyRoom({ RoomId: 'r' }, { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toMatchObject({ failure: 'aborted' });
  });

  test('a call whose time is up says how long it waited for', async () => {
    const { rooms } = clientFor(({ signal }) => hang(signal));
    const call = rooms.destroyRoom({ RoomId: 'r' }, { timeout: 1 });
    await expect(call).rejects.toMatchObject({ failure: 'timeout' });
    await expect(call).rejects.toThrow('no answer within 1 ms');
  });
});

function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => {
      reject(new DOMException('stopped', 'AbortError'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}

describe('a host that fails', () => {
  const hostsOf = (requests: readonly Request[]) => requests.map(({ url }) => new URL(url).host);
  const broken = () => Promise.reject(new TypeError('fetch failed'));

  test('gives way to the backup host of its region, and back', async () => {
    const { rooms, requests } = clientFor(broken);
    await rooms.destroyRoom({ RoomId: 'r' }).catch(() => undefined);
    const main = 'adminapisgp.im.qcloud.com';
    expect(hostsOf(requests)).toEqual([main, 'adminapisgp.my-imcloud.com', main]);
  });

  test('is asked again where failover is off, or where it has answered', async () => {
    const { rooms, requests } = clientFor(broken, { failover: false });
    await rooms.destroyRoom({ RoomId: 'r' }).catch(() => undefined);
    expect(new Set(hostsOf(requests)).size).toBe(1);
    const answering = clientFor(() => new Response('', { status: 502 }));
    await answering.rooms.destroyRoom({ RoomId: 'r' }).catch(() => undefined);
    expect(new Set(hostsOf(answering.requests)).size).toBe(1);
  });

  test('of the wrong data centre is told with the table of them', async () => {
    const { rooms } = clientFor(failing(60026));
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toThrow(
      'the regions are china (console.tim.qq.com), singapore (adminapisgp.im.qcloud.com)',
    );
  });
});

describe('no secret', () => {
  const answers: [string, (request: Request) => unknown][] = [
    ['a refusal', failing(70003)],
    ['a refusal that quotes the URL', ({ url }) => failing(60002, url)()],
    ['a bad gateway', ({ url }) => new Response(url, { status: 502 })],
    ['text in place of JSON', ({ url }) => new Response(url)],
    ['no envelope', ({ url }) => ({ url })],
    ['a network error with the URL', ({ url }) => Promise.reject(new Error(`failed: ${url}`))],
    [
      'a nested network error',
      ({ url }) => Promise.reject(new TypeError('x', { cause: new Error(`at ${url}`) })),
    ],
  ];

  test.each(answers)('stands in the error after %s', async (_name, answer) => {
    const { rooms, requests } = clientFor(answer);
    const error: unknown = await rooms.destroyRoom({ RoomId: 'r' }).catch((e: unknown) => e);
    const printed = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
    const usersig = new URL(requests[0]?.url ?? '').searchParams.get('usersig') ?? '';
    expect(usersig.length).toBeGreaterThan(100);
    expect(printed).toContain('/v4/room_engine_http_srv/destroy_room');
    expect(printed).not.toContain(usersig);
    expect(printed).not.toContain(encodeURIComponent(usersig));
    expect(printed).not.toContain(secretKey);
  });

  test('stands in a printed client', () => {
    const { rooms } = clientFor(() => ok);
    expect(inspect(rooms, { depth: 20, showHidden: true })).not.toContain(secretKey);
    expect(JSON.stringify(rooms)).toBe('{}');
  });
});
