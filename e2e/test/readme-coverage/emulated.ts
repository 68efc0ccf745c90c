import type { Endpoint } from '@trtc-kit/contracts';
import { createEmulator, defaultApp } from '@trtc-kit/emulator';
import { ApiError, createTransport } from '@trtc-kit/http-core';

/** Whether the emulator knows a command: it does something else than to refuse its path. */
export async function isEmulated(endpoint: Endpoint): Promise<boolean> {
  await using emulator = createEmulator();
  const { fetch } = emulator;
  const transport = createTransport({ ...defaultApp, baseUrl: 'http://localhost', fetch });
  const unknown = { ...endpoint, path: `${endpoint.path}_nobody_knows` } as const;
  return (await outcome(endpoint)) !== (await outcome(unknown));

  async function outcome(asked: Endpoint): Promise<string> {
    try {
      await transport.call(asked, asked.example.request, { retry: false });
      return 'done';
    } catch (error) {
      if (error instanceof ApiError) return `${error.code}`;
      throw error;
    }
  }
}
