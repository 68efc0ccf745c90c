import { inspect } from 'node:util';
import * as room from '@trtc-kit/contracts/room';
import { verifyUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { createClient } from './client.ts';
import type { ContractDrift } from './contract-drift.ts';
import {
  ApiError,
  isApiError,
  RequestError,
  ResponseError,
  TransportError,
} from './errors/index.ts';
import { createTransport, type TransportOptions } from './transport.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const clock = { now: () => 1_700_000_000_000 };
const ok = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };

/** A client whose backend answers each request with what `answer` gives. */
function clientFor(answer: (request: Request) => unknown, more: Partial<TransportOptions> = {}) {
  const requests: Request[] = [];
  const transport = createTransport({
    sdkAppId: 1400000000,
    secretKey,
    region: 'singapore',
    clock,
    random: () => 7,
    fetch: async (request) => {
      requests.push(request.clone());
      const given = await answer(request);
      return given instanceof Response ? given : Response.json(given);
    },
    ...more,
  });
  return { rooms: createClient(room, transport), requests };
}

const failing =
  (code: number, ErrorInfo = 'why') =>
  () => ({
    ...ok,
    ActionStatus: 'FAIL',
    ErrorCode: code,
    ErrorInfo,
  });

describe('a call', () => {
  test('goes to the host of the region with the documented query', async () => {
    const { rooms, requests } = clientFor(() => ok);
    await rooms.destroyRoom({ RoomId: 'r' });
    const url = new URL(requests[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe(
      'https://adminapisgp.im.qcloud.com/v4/room_engine_http_srv/destroy_room',
    );
    const { usersig = '', ...query } = Object.fromEntries(url.searchParams);
    expect(query).toEqual({
      sdkappid: '1400000000',
      identifier: 'administrator',
      random: '7',
      contenttype: 'json',
    });
    const expected = { sdkAppId: 1400000000, secretKey, userId: 'administrator', clock };
    expect(verifyUserSig(usersig, expected).ok).toBe(true);
  });

  test('posts the request as JSON, in the vendor’s names', async () => {
    const { rooms, requests } = clientFor(() => ok);
    await rooms.createRoom({ RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
    expect(requests[0]?.method).toBe('POST');
    expect(await requests[0]?.json()).toEqual({
      RoomInfo: { RoomId: 'r', RoomType: 'Conference' },
    });
  });

  test('gives the payload', async () => {
    const payload = room.getRoomInfo.example.response;
    const { rooms } = clientFor(() => ({ ...ok, Response: payload }));
    expect(await rooms.getRoomInfo({ RoomId: 'room-test' })).toEqual(payload);
  });

  test('keeps a path in front of the commands', async () => {
    const { rooms, requests } = clientFor(() => ok, { baseUrl: 'https://proxy.example/trtc/' });
    await rooms.destroyRoom({ RoomId: 'r' });
    expect(new URL(requests[0]?.url ?? '').pathname).toBe(
      '/trtc/v4/room_engine_http_srv/destroy_room',
    );
  });

  test('signs anew before the UserSig runs out', async () => {
    let now = 1_700_000_000_000;
    const { rooms, requests } = clientFor(() => ok, { clock: { now: () => now } });
    await rooms.destroyRoom({ RoomId: 'r' });
    await rooms.destroyRoom({ RoomId: 'r' });
    now += 86_400_000;
    await rooms.destroyRoom({ RoomId: 'r' });
    const [first, second, third] = requests.map(({ url }) =>
      new URL(url).searchParams.get('usersig'),
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('takes a UserSig from a caller who keeps the key elsewhere', async () => {
    const userSig = () => Promise.resolve('signed-elsewhere');
    const { rooms, requests } = clientFor(() => ok, { secretKey: undefined, userSig });
    await rooms.destroyRoom({ RoomId: 'r' });
    expect(new URL(requests[0]?.url ?? '').searchParams.get('usersig')).toBe('signed-elsewhere');
  });
});

describe('a request that does not fit', () => {
  test('is refused with the field and the page before anything is sent', async () => {
    const { rooms, requests } = clientFor(() => ok);
    const RoomId = '会'.repeat(17);
    const call = rooms.createRoom({ RoomInfo: { RoomId, RoomType: 'Conference' } });
    await expect(call).rejects.toThrow(RequestError);
    await expect(call).rejects.toMatchObject({
      endpoint: '/v4/room_engine_http_srv/create_room',
      issues: [{ path: 'RoomInfo.RoomId' }],
      source: 'https://trtc.io/document/60707',
    });
    expect(requests).toEqual([]);
  });

  test('is sent all the same when the call is unchecked, and reported', async () => {
    const drift: ContractDrift[] = [];
    const { rooms, requests } = clientFor(() => ok, {
      onContractDrift: (found) => drift.push(found),
    });
    // @ts-expect-error an undocumented key does not compile
    await rooms.destroyRoom({ RoomId: 'r', Force: true }, { unchecked: true });
    expect(await requests[0]?.json()).toEqual({ RoomId: 'r', Force: true });
    expect(drift).toMatchObject([{ direction: 'sent', issues: [{ path: 'Force' }] }]);
  });
});

describe('a refusal', () => {
  test('throws the code, its meaning, the vendor’s words and the request id', async () => {
    const { rooms } = clientFor(failing(100004, 'room gone'));
    const call = rooms.destroyRoom({ RoomId: 'r' });
    await expect(call).rejects.toThrow(ApiError);
    await expect(call).rejects.toMatchObject({
      code: 100004,
      meaning: 'the room does not exist, or has been destroyed',
      vendorText: 'room gone',
      requestId: 'Id-1',
      retryable: false,
    });
  });

  test('tells whether sending it again can help', async () => {
    const { rooms } = clientFor(failing(60007));
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ retryable: true });
  });

  test('is recognised by command and code', async () => {
    const { rooms } = clientFor(failing(100004));
    const error: unknown = await rooms.destroyRoom({ RoomId: 'r' }).catch((e: unknown) => e);
    expect(isApiError(error)).toBe(true);
    expect(isApiError(error, room.destroyRoom, 100004)).toBe(true);
    expect(isApiError(error, room.destroyRoom, 100001)).toBe(false);
    expect(isApiError(error, room.getRoomInfo, 100004)).toBe(false);
  });

  test('does not repeat a UserSig the backend quotes', async () => {
    const { rooms } = clientFor((request) => {
      const usersig = new URL(request.url).searchParams.get('usersig') ?? '';
      return failing(70003, `bad usersig ${usersig}`)();
    });
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({
      vendorText: 'bad usersig [usersig]',
    });
  });
});

describe('an answer that differs from the contract', () => {
  const { RoomInfo } = room.getRoomInfo.example.response;

  test('is handed over as it came, and reported', async () => {
    const drift: ContractDrift[] = [];
    const Response = { RoomInfo: { ...RoomInfo, RoomStatus: 'Paused', MemberCount: 'many' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), {
      onContractDrift: (found) => drift.push(found),
    });
    expect(await rooms.getRoomInfo({ RoomId: 'r' })).toEqual(Response);
    expect(drift[0]?.issues.map(({ kind, path }) => [kind, path])).toEqual([
      ['mismatch', 'RoomInfo.MemberCount'],
      ['unknown_value', 'RoomInfo.RoomStatus'],
    ]);
    expect(drift[0]?.requestId).toBe('Id-1');
  });

  test('throws under strictResponses where it does not fit', async () => {
    const Response = { RoomInfo: { ...RoomInfo, MemberCount: 'many' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), { strictResponses: true });
    const call = rooms.getRoomInfo({ RoomId: 'r' });
    await expect(call).rejects.toThrow(ResponseError);
    await expect(call).rejects.toMatchObject({ requestId: 'Id-1' });
  });

  test('passes under strictResponses where it only has something new', async () => {
    const Response = { RoomInfo: { ...RoomInfo, Colour: 'red' } };
    const { rooms } = clientFor(() => ({ ...ok, Response }), { strictResponses: true });
    expect(await rooms.getRoomInfo({ RoomId: 'r' })).toEqual(Response);
  });

  test('throws where there is no envelope', async () => {
    const { rooms } = clientFor(() => ({ hello: 'world' }));
    await expect(rooms.getRoomInfo({ RoomId: 'r' })).rejects.toThrow(ResponseError);
  });
});

describe('no usable answer', () => {
  const cases: [string, () => unknown, object][] = [
    [
      'a bad gateway',
      () => new Response('<html>', { status: 502 }),
      { failure: 'status', status: 502 },
    ],
    ['a redirect', () => Response.redirect('https://elsewhere.example/'), { failure: 'status' }],
    ['half a document', () => new Response('{"ActionStatus": "O'), { failure: 'body' }],
    [
      'a broken network',
      () => Promise.reject(new TypeError('fetch failed')),
      { failure: 'network' },
    ],
  ];

  test.each(cases)('%s is a TransportError', async (_name, answer, facts) => {
    const { rooms } = clientFor(answer);
    const call = rooms.destroyRoom({ RoomId: 'r' });
    await expect(call).rejects.toThrow(TransportError);
    await expect(call).rejects.toMatchObject({ attempts: 1, elapsed: 0, ...facts });
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
});
