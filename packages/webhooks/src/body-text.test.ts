import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test, vi } from 'vitest';
import { callbackRequest } from '../test/callback-request.ts';
import { send } from '../test/send.ts';

const { command, example } = afterEndCall;
const text = JSON.stringify(example);

describe('the limit of a body', () => {
  const size = new TextEncoder().encode(text).byteLength;

  test('lets through what just fits', async () => {
    const { response, handler } = await send(callbackRequest(command, text), {
      checks: { bodySize: size },
    });
    expect(response.status).toBe(200);
    expect(handler).toHaveBeenCalledOnce();
  });

  test('refuses one byte more', async () => {
    const { response, handler, refusal } = await send(callbackRequest(command, text), {
      checks: { bodySize: size - 1 },
    });
    expect(response.status).toBe(413);
    expect(refusal).toMatchObject({ reason: 'too_large', raw: undefined });
    expect(handler).not.toHaveBeenCalled();
  });

  test('counts bytes, not characters', async () => {
    const { response } = await send(callbackRequest(command, '{"会":1}'), {
      checks: { bodySize: 7 },
    });
    expect(response.status).toBe(413);
  });

  test('is 1 MiB unless told otherwise', async () => {
    const filled = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    expect((await send(callbackRequest(command, filled(1_048_576)))).response.status).toBe(200);
    expect((await send(callbackRequest(command, filled(1_048_577)))).response.status).toBe(413);
  });

  test('stops an endless body', async () => {
    const cancelled = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: cancelled,
    });
    const { url } = callbackRequest(command, '');
    const { response } = await send(new Request(url, { method: 'POST', body, duplex: 'half' }), {
      checks: { bodySize: 10_000 },
    });
    expect(response.status).toBe(413);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('keeps nothing of a body for another application either', async () => {
    const request = callbackRequest(command, text, { SdkAppid: '1' });
    const { refusal } = await send(request, { checks: { bodySize: size - 1 } });
    expect(refusal).toMatchObject({ reason: 'other_app', raw: undefined });
  });
});

describe('a body that cannot be read any more', () => {
  test('because it was read before says where to put the receiver', async () => {
    const request = callbackRequest(command, text);
    await request.json();
    const { response, answer, refusal } = await send(request);
    expect(response.status).toBe(500);
    expect(refusal?.reason).toBe('body_consumed');
    expect(answer).toMatchObject({ ErrorInfo: expect.stringContaining('was read before') });
  });

  test('because somebody else is reading it says so at once', async () => {
    const request = callbackRequest(command, text);
    request.body?.getReader();
    const { refusal } = await send(request);
    expect(refusal?.reason).toBe('body_consumed');
  });

  test('because the client went away is refused', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('reset')),
    });
    const { url } = callbackRequest(command, '');
    const { response, refusal } = await send(
      new Request(url, { method: 'POST', body, duplex: 'half' }),
    );
    expect(response.status).toBe(400);
    expect(refusal?.reason).toBe('incomplete');
  });
});

test('a body in pieces is put together, even within a character', async () => {
  const bytes = new TextEncoder().encode('{"会":"议"}');
  const body = ReadableStream.from(Array.from(bytes, (byte) => Uint8Array.of(byte)));
  const { url } = callbackRequest(command, '');
  const { handler } = await send(new Request(url, { method: 'POST', body, duplex: 'half' }));
  expect(handler).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ raw: '{"会":"议"}' }));
});
