import * as call from '@trtc-kit/contracts/call';
import * as room from '@trtc-kit/contracts/room';
import { signUserSig } from '@trtc-kit/usersig';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clientFor, clock, failing, ok, secretKey } from '../../test/backend.ts';
import { createClient } from '../client.ts';

/** Answers one after the other, the last one for ever. */
function inTurn(...answers: ((request: Request) => unknown)[]): (request: Request) => unknown {
  let turn = 0;
  return (request) => {
    const answer = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    return answer?.(request);
  };
}

const badGateway = () => new Response('', { status: 502 });
const fine = () => ok;

describe('a call that fails and then succeeds', () => {
  test('gives its payload, and tells what it cost', async () => {
    const Response = room.getRoomInfo.example.response;
    const { rooms } = clientFor(inTurn(badGateway, badGateway, () => ({ ...ok, Response })));
    const reply = await rooms.getRoomInfo({ RoomId: 'r' }).withResponse();
    expect(reply).toMatchObject({ data: Response, attempts: 3, requestId: 'Id-1' });
    expect(reply.response?.status).toBe(200);
  });

  test('is sent as often as it was told, and no more', async () => {
    const { rooms, requests } = clientFor(badGateway);
    const retry = { attempts: 2 };
    await expect(rooms.getRoomInfo({ RoomId: 'r' }, { retry })).rejects.toMatchObject({
      attempts: 2,
    });
    expect(requests).toHaveLength(2);
    await expect(rooms.getRoomInfo({ RoomId: 'r' }, { retry: false })).rejects.toThrow();
    expect(requests).toHaveLength(3);
  });

  test('has another random in each attempt', async () => {
    let next = 0;
    const { rooms, requests } = clientFor(inTurn(badGateway, fine), {
      random: () => {
        next += 1;
        return next;
      },
    });
    await rooms.destroyRoom({ RoomId: 'r' });
    const randoms = requests.map(({ url }) => new URL(url).searchParams.get('random'));
    expect(new Set(randoms).size).toBe(2);
  });
});

describe('a repeat that finds the work done', () => {
  test('succeeds: the first attempt did it and its answer was lost', async () => {
    const { rooms } = clientFor(inTurn(badGateway, failing(100004)));
    expect(await rooms.destroyRoom({ RoomId: 'r' })).toEqual({});
    const { transport } = clientFor(inTurn(badGateway, failing(101004)));
    expect(await createClient(call, transport).endCall({ CallId: '1' })).toEqual({});
  });

  test('is a refusal where nothing was lost before', async () => {
    const { rooms } = clientFor(failing(100004));
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ code: 100004 });
  });
});

describe('a UserSig the backend refuses', () => {
  const usersigs = (requests: readonly Request[]) =>
    requests.map(({ url }) => new URL(url).searchParams.get('usersig'));

  test('as expired is signed anew, once, for a command of any kind', async () => {
    let now = clock.now();
    const expired = () => {
      now += 1_000;
      return failing(70001)();
    };
    const { rooms, requests } = clientFor(inTurn(expired, fine), { clock: { now: () => now } });
    await rooms.createRoom({ RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
    const [first, second, ...more] = usersigs(requests);
    expect(second).not.toBe(first);
    expect(more).toEqual([]);
  });

  test('as expired is not sent again where signing gives the same', async () => {
    const { rooms, requests } = clientFor(failing(70001));
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ code: 70001 });
    expect(requests).toHaveLength(1);
  });

  test('as invalid is signed anew only if it no longer verifies here', async () => {
    let now = clock.now();
    const invalid = () => {
      now += 2 * 86_400_000;
      return failing(70003)();
    };
    const stale = clientFor(inTurn(invalid, fine), { clock: { now: () => now } });
    await stale.rooms.destroyRoom({ RoomId: 'r' });
    expect(stale.requests).toHaveLength(2);

    const fresh = clientFor(inTurn(failing(70003), fine));
    await expect(fresh.rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ code: 70003 });
    expect(fresh.requests).toHaveLength(1);
  });

  test('is asked for again where somebody else signs', async () => {
    const given = ['old', signUserSig({ sdkAppId: 1400000000, secretKey, userId: 'a', clock })];
    const { rooms, requests } = clientFor(inTurn(failing(70001), fine), {
      secretKey: undefined,
      userSig: () => given.shift() ?? '',
    });
    await rooms.destroyRoom({ RoomId: 'r' });
    expect(usersigs(requests)[0]).toBe('old');
    expect(requests).toHaveLength(2);
  });
});

describe('the time between attempts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const highest = { random: () => 2 ** 32 - 1 };

  test('grows, and is up to chance', async () => {
    const { rooms, requests } = clientFor(badGateway, highest);
    const call = rooms.getRoomInfo({ RoomId: 'r' });
    const failed = expect(call).rejects.toThrow('502');
    await vi.advanceTimersByTimeAsync(399);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(799);
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(3);
    await failed;
  });

  test('is what the server asks for', async () => {
    const busy = () => new Response('', { status: 503, headers: { 'retry-after': '3' } });
    const { rooms, requests } = clientFor(inTurn(busy, fine), highest);
    const call = rooms.destroyRoom({ RoomId: 'r' });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual({});
  });

  test('ends the call where the rest of the budget is too short', async () => {
    const busy = () => new Response('', { status: 503, headers: { 'retry-after': '60' } });
    const { rooms, requests } = clientFor(busy);
    await expect(rooms.destroyRoom({ RoomId: 'r' })).rejects.toMatchObject({ attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  test('ends at once when the caller gives up', async () => {
    const { rooms, requests } = clientFor(badGateway, highest);
    const controller = new AbortController();
    const call = rooms.getRoomInfo({ RoomId: 'r' }, { signal: controller.signal });
    const failed = expect(call).rejects.toMatchObject({ failure: 'aborted', attempts: 1 });
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    await failed;
    expect(requests).toHaveLength(1);
  });
});

test('a header of the caller goes along, and cannot change the kit’s own', async () => {
  const { rooms, requests } = clientFor(fine);
  const headers = { 'x-trace': '1', 'content-type': 'text/plain' };
  await rooms.destroyRoom({ RoomId: 'r' }, { headers });
  expect(requests[0]?.headers.get('x-trace')).toBe('1');
  expect(requests[0]?.headers.get('content-type')).toBe('application/json');
});
