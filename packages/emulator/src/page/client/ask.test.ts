import { endpointsIn } from '@trtc-kit/contracts';
import { describe, expect, test } from 'vitest';
import * as control from '../../control/index.ts';
import { createEmulator } from '../../index.ts';
import { createAsk, Refused, toPath, type CommandName } from './ask.ts';

/** Asks an emulator in process, as a browser asks the one the page came from. */
function askOf(emulator: ReturnType<typeof createEmulator>) {
  return createAsk((path, init) =>
    emulator.fetch(new Request(`http://emulator.test${path}`, init)),
  );
}

const names = endpointsIn(control).map(([name, { path }]) => ({ name: name as CommandName, path }));

describe('the page', () => {
  test.each(names)('finds the path of $name', ({ name, path }) => {
    expect(toPath(name)).toBe(path);
  });

  test('gets the payload of an answer, and nothing of one without any', async () => {
    await using emulator = createEmulator();
    const ask = askOf(emulator);
    expect(await ask('addFault', { Rule: { code: 60007 } })).toEqual({ Id: 1 });
    expect(await ask('removeFault', { Id: 1 })).toEqual({});
  });

  test('asks for one application', async () => {
    await using emulator = createEmulator();
    emulator.control().putApp({ SdkAppId: 2 });
    emulator.control(2).startCall({
      ...{ Caller_Account: 'alice', CalleeList_Account: ['bob'], MediaType: 'Audio' },
    });
    expect((await askOf(emulator)('getWorld', {}, 2)).CallCount).toBe(1);
    expect((await askOf(emulator)('getWorld', {})).CallCount).toBe(0);
  });

  test('hears why it is refused', async () => {
    await using emulator = createEmulator();
    const refused = askOf(emulator)('resendDelivery', { Id: 7 });
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toMatchObject({
      code: 100002,
      message: 'There is no delivery 7',
    });
  });
});
