import { endpointsIn, openEnvelope, type Endpoint, type RequestOf } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { signUserSig } from '@trtc-kit/usersig';
import { createClock, createEmulator, defaultApp, type EmulatorOptions } from '../src/index.ts';
import type { AppSettings } from '../src/world/app-settings.ts';

/** 2023-11-14T22:13:20Z. */
export const start = 1_700_000_000_000;

/** A callback as it arrived. */
export interface Arrived {
  readonly url: URL;
  readonly contentType: string | null;
  readonly body: Record<string, unknown>;
}

/** An emulator with a frozen clock, whose callbacks end up in a list. */
export function createBackend(
  acknowledge: () => Response | Promise<Response> = ok,
  settings: Partial<AppSettings> = {},
  options: EmulatorOptions = {},
) {
  const arrived: Arrived[] = [];
  const clock = createClock({ start, frozen: true });
  const emulator = createEmulator({
    apps: [{ ...defaultApp, ...settings }],
    clock,
    fetch: async (request) => {
      const body = (await request.json()) as Record<string, unknown>;
      arrived.push({
        url: new URL(request.url),
        contentType: request.headers.get('content-type'),
        body,
      });
      return acknowledge();
    },
    ...options,
  });
  const query = (changes: Record<string, string> = {}) => {
    const usersig = signUserSig({ ...defaultApp, userId: 'administrator', clock });
    const sdkappid = String(defaultApp.sdkAppId);
    return {
      sdkappid,
      identifier: 'administrator',
      usersig,
      random: '1',
      contenttype: 'json',
      ...changes,
    };
  };
  const post = async (path: string, body: unknown, changes?: Record<string, string>) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const url = `http://emulator.test${path}?${new URLSearchParams(query(changes)).toString()}`;
    const response = await emulator.fetch(new Request(url, { method: 'POST', body: text }));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  /** Calls a command; gives its payload, or the code it was refused with. */
  const send = async <E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<unknown> => {
    const opened = openEnvelope(endpoint.path, (await post(endpoint.path, request)).body);
    return opened.outcome === 'success' ? opened.payload : (opened as { code: number }).code;
  };
  return { arrived, clock, emulator, post, send, control: emulator.control() };
}

/** What a receiver answers. */
export function ok(): Response {
  return Response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
}

/** Every command of every product. */
export const commands = [call, callV1, room].flatMap((product) =>
  endpointsIn(product).map(([name, endpoint]) => ({
    id: `${endpoint.path.split('/').slice(1, 3).join('.')}.${name}`,
    name,
    endpoint,
  })),
);
