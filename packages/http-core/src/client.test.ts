import * as room from '@trtc-kit/contracts/room';
import { describe, expect, test } from 'vitest';
import { clientFor, failing, ok } from '../test/backend.ts';

describe('a client', () => {
  test('gives payload, request id, cost and HTTP answer on demand', async () => {
    const Response = room.getRoomInfo.example.response;
    const { rooms } = clientFor(() => ({ ...ok, Response }));
    const reply = await rooms.getRoomInfo({ RoomId: 'r' }).withResponse();
    expect(reply).toMatchObject({ data: Response, requestId: 'Id-1', attempts: 1 });
    expect(reply.response?.headers.get('content-type')).toBe('application/json');
  });

  test('rejects the reply of a call that fails, and nothing else', async () => {
    const { rooms } = clientFor(failing(100004));
    const reply = rooms.getRoomInfo({ RoomId: 'r' }).withResponse();
    await expect(reply).rejects.toMatchObject({ code: 100004, attempts: 1 });
  });

  test('sends commands nobody has written a contract for', async () => {
    const { rooms, requests } = clientFor(() => ({ ...ok, Response: { Anything: 1 } }));
    const path = '/v4/group_open_http_svc/get_appid_group_list';
    expect(await rooms.request(path, { Limit: 5 })).toEqual({ Anything: 1 });
    expect(new URL(requests[0]?.url ?? '').pathname).toBe(path);
    expect(await requests[0]?.json()).toEqual({ Limit: 5 });
  });

  test('does not repeat such a command where it may have taken effect', async () => {
    const { rooms, requests } = clientFor(() => new Response('', { status: 502 }));
    await expect(rooms.request('/v4/a/b')).rejects.toThrow('502');
    expect(requests).toHaveLength(1);
  });
});
