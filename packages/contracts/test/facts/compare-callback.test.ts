import { expect, test } from 'vitest';
import { z } from 'zod';
import { afterMemberChanged } from '../../src/callbacks/call/index.ts';
import { afterDestroyRoom, afterUpdateRoomInfo } from '../../src/callbacks/room/index.ts';
import type { Callback } from '../../src/index.ts';
import { compareCallback } from './compare-callback.ts';
import { callbackFacts } from './fact-files.ts';
import { commandsOf } from './spellings.ts';

/** What the facts and a changed contract tell differently, as text. */
function differencesOf(callback: Callback): string[] {
  const facts = callbackFacts.find((one) => commandsOf(one).includes(callback.command));
  if (!facts) throw new Error(`No facts of ${callback.command}`);
  return compareCallback(facts, callback).map((d) => `${d.field}: ${d.what}`);
}

test('a contract that tells the same has no difference', () => {
  expect(differencesOf(afterDestroyRoom)).toEqual([]);
});

test('a field more in the body is a difference', () => {
  const body = afterDestroyRoom.body.extend({ Reason: z.string().optional() });
  expect(differencesOf({ ...afterDestroyRoom, body })).toEqual(['Reason: existence']);
});

test('a field less in the acknowledgement is a difference', () => {
  const ack = afterDestroyRoom.ack.omit({ ErrorInfo: true });
  expect(differencesOf({ ...afterDestroyRoom, ack })).toEqual([
    'ErrorInfo: existence',
    'ErrorInfo: response_example',
  ]);
});

test('an older word for the command is a difference when it is left out', () => {
  const { command, aliases: _, ...rest } = afterUpdateRoomInfo;
  expect(differencesOf({ ...rest, command })).toContain(': aliases');
  const body = afterUpdateRoomInfo.body.extend({ CallbackCommand: z.literal(command) });
  expect(differencesOf({ ...afterUpdateRoomInfo, body })).toContain('CallbackCommand: enum');
});

test('another spelling of an action is a difference when it is left out', () => {
  const changed = afterMemberChanged.body.shape.ChangedUserList.element;
  const likely = changed.shape.ActionType.exclude(['Canncel_Invite']);
  const list = z.array(changed.extend({ ActionType: likely }));
  const body = afterMemberChanged.body.extend({ ChangedUserList: list });
  expect(differencesOf({ ...afterMemberChanged, body })).toContain(
    'ChangedUserList[].ActionType: enum',
  );
});
