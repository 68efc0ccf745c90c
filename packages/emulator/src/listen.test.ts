import { describe, expect, test } from 'vitest';
import { createEmulator } from './index.ts';

describe('a listening emulator', () => {
  test('answers on the port it names', async () => {
    await using emulator = createEmulator();
    const { url, port } = await emulator.listen();
    expect(url).toBe(`http://127.0.0.1:${port.toString()}`);
    const answer = await fetch(`${url}/v4/room_config/get_callback`, {
      method: 'POST',
      body: '{}',
    });
    expect(await answer.json()).toMatchObject({ ErrorCode: 60012 });
  });

  test('names a port that is in use', async () => {
    await using emulator = createEmulator();
    const { port } = await emulator.listen();
    await expect(emulator.listen({ port })).rejects.toThrow(
      `Port ${port.toString()} on 127.0.0.1 is in use`,
    );
  });

  test('frees its port when it closes', async () => {
    const emulator = createEmulator();
    const { port } = await emulator.listen();
    await emulator.close();
    await using next = createEmulator();
    expect((await next.listen({ port })).port).toBe(port);
  });

  test('takes a GET for a command nobody has', async () => {
    await using emulator = createEmulator();
    const { url } = await emulator.listen();
    const answer = await fetch(`${url}/v4/room_config/get_callback`);
    expect(await answer.json()).toMatchObject({ ErrorCode: 60009 });
  });
});
