import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { describe, expect, test, vi } from 'vitest';
import { callbackQuery } from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';
import { serve } from '../../test/server.ts';

const { command, example } = afterEndCall;
const query = callbackQuery(command);
const text = JSON.stringify(example);
const bytes = new TextEncoder().encode(text);

describe('a client that goes away', () => {
  const head = `POST /?${query} HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes.byteLength}\r\n\r\n`;

  test('in the middle of the body is reported, and the next one is served', async () => {
    const refused = Promise.withResolvers<unknown>();
    const { receiver, events } = recordingReceiver({ onRefused: refused.resolve });
    const arrived = Promise.withResolvers<undefined>();
    const listener = toNodeListener(receiver);
    await using server = await serve((incoming, outgoing) => {
      listener(incoming, outgoing);
      arrived.resolve(undefined);
    });
    const socket = server.connect();
    socket.write(head + text.slice(0, 20));
    await arrived.promise;
    socket.destroy();
    expect(await refused.promise).toMatchObject({ reason: 'incomplete' });
    const response = await fetch(`${server.url}?${query}`, { method: 'POST', body: bytes });
    expect(response.status).toBe(200);
    expect(events).toHaveLength(1);
  });

  test('before a framework hands its request over is reported too', async () => {
    const refused = Promise.withResolvers<unknown>();
    const { receiver } = recordingReceiver({ onRefused: refused.resolve });
    const listener = toNodeListener(receiver);
    const arrived = Promise.withResolvers<undefined>();
    await using server = await serve((incoming, outgoing) => {
      outgoing.once('close', () => listener(incoming, outgoing));
      arrived.resolve(undefined);
    });
    const socket = server.connect();
    socket.write(head + text.slice(0, 20));
    await arrived.promise;
    socket.destroy();
    expect(await refused.promise).toMatchObject({ reason: 'incomplete' });
  });

  test('while a handler is at work does not stop the handler', async () => {
    const { receiver } = recordingReceiver();
    const started = Promise.withResolvers<undefined>();
    const gone = Promise.withResolvers<undefined>();
    const ended = vi.fn();
    receiver.onAny(async () => {
      started.resolve(undefined);
      await gone.promise;
      ended();
    });
    const listener = toNodeListener(receiver);
    await using server = await serve((incoming, outgoing) => {
      outgoing.once('close', () => gone.resolve(undefined));
      listener(incoming, outgoing);
    });
    const socket = server.connect();
    socket.write(head + text);
    await started.promise;
    socket.destroy();
    await gone.promise;
    await receiver.idle();
    expect(ended).toHaveBeenCalledOnce();
  });
});
