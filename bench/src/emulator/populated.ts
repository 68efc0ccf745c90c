import { createRoom } from '@trtc-kit/contracts/room';
import { createClock, createEmulator, defaultApp } from '@trtc-kit/emulator';
import type { Question } from './messages.ts';
import { roomIdOf, recordInterval, toNewRoom } from './population.ts';

// Runs as a child process: what it uses of processor and memory must not count with the client's.
const clock = createClock();
const emulator = createEmulator({ apps: [{ ...defaultApp, limitsFrequency: false }], clock });

function makeRooms(count: number): void {
  const commands = Array.from({ length: count }, (_, index) => ({
    path: createRoom.path,
    body: toNewRoom(roomIdOf(index)),
  }));
  emulator.seed({ commands });
}

function makeRecords(count: number, from: number): void {
  const control = emulator.control();
  clock.freeze();
  clock.set(from);
  for (let index = 0; index < count; index += 1) {
    const callee = `callee-${(index % 1000).toString()}`;
    const people = { Caller_Account: 'caller', CalleeList_Account: [callee] };
    const { CallId } = control.startCall({ ...people, MediaType: 'Video' });
    control.acceptCall({ CallId, User_Account: callee });
    clock.advance(recordInterval);
    control.hangUpCall({ CallId, User_Account: callee });
  }
  clock.set(Date.now());
  clock.resume();
}

process.on('message', (question: Question) => {
  if (question.ask !== 'rooms' && question.ask !== 'records') return;
  if (question.ask === 'rooms') makeRooms(question.count);
  else makeRecords(question.count, question.from);
  process.send?.(question.count);
});
await emulator.listen();
