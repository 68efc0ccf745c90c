import * as call from '@trtc-kit/contracts/products/call';
import * as room from '@trtc-kit/contracts/products/room';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { act, type Act } from '../../test/acts.ts';
import { createBackend, ok } from '../../test/backend.ts';
import { createClock, createEmulator, type Emulator } from '../index.ts';

const Url = 'http://app.test/';

/** A backend to which all this was done, calling back for everything. */
async function play(acts: readonly Act[]) {
  const backend = createBackend(ok, { limitsFrequency: false });
  const { emulator, send } = backend;
  await send(call.setCallback, {
    Url,
    CallbackCommandList: [
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
    ],
  });
  await send(room.setCallback, { Url, CallbackCommandList: ['Room.CallbackAfterMemberLeave'] });
  const calls: string[] = [];
  for (const { run } of acts) await run(backend, calls);
  await emulator.idle();
  return backend;
}

/** Everything, but how long answers took: that is by the machine's clock. */
function stateOf(emulator: Emulator): unknown {
  const text = JSON.stringify(emulator.exportState(), (key, value: unknown) =>
    key === 'duration' ? undefined : value,
  );
  return JSON.parse(text);
}

const someActs = fc.array(act, { maxLength: 60, size: 'max' });

test('whatever was done, exported state goes on elsewhere in the same way', async () => {
  await fc.assert(
    fc.asyncProperty(someActs, fc.integer({ min: 1, max: 40_000 }), async (acts, seconds) => {
      const { clock, emulator } = await play(acts);
      const other = createEmulator({
        clock: createClock({ start: 0, frozen: true }),
        fetch: () => Promise.resolve(ok()),
      });
      const state = emulator.exportState();
      other.importState(JSON.parse(JSON.stringify(state)));
      expect(other.exportState()).toEqual(state);
      for (const each of [clock, other.clock]) each.advance(seconds * 1_000);
      await Promise.all([emulator.idle(), other.idle()]);
      expect(stateOf(other)).toEqual(stateOf(emulator));
    }),
    { numRuns: 25 },
  );
}, 60_000);
