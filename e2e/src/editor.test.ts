import { callbacksIn } from '@trtc-kit/contracts';
import * as alert from '@trtc-kit/contracts/callbacks/alert';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as callV1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { relative, resolve } from 'node:path';
import { endpoints } from '@trtc-kit/roomkit';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLanguageService, inMemory, problemsIn } from '../test/language-service.ts';

const root = resolve(import.meta.dirname, '../..');
const file = inMemory('in-the-editor.ts');
const text = `
import { createCallKit } from '@trtc-kit/callkit';
import { createEmulator } from '@trtc-kit/emulator';
import { createRoomKit } from '@trtc-kit/roomkit';
import { createReceiver } from '@trtc-kit/webhooks';

const options = { sdkAppId: 1400000000, secretKey: 'key', region: 'singapore' } as const;
const callkit = createCallKit(options);
const roomkit = createRoomKit(options);
const receiver = createReceiver({ apps: [{ sdkAppId: 1400000000 }], trustSdkAppIdOnly: true });
const control = createEmulator().control();

await roomkit.createRoom({ RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
await roomkit.setCallback({ Url: 'https://app.test/', CallbackCommandList: [] });
await callkit.setCallback({ Url: 'https://app.test/', CallbackCommandList: [] });
control.hangUpCall({ CallId: '1', User_Account: 'bob' });
receiver.on('Call.CallbackAfterEndCall', ({ body }) => body.CallRecord.CallResult === 'Reject');
`;
// What an editor has while somebody types, in a file of its own for each.
const halfTyped = {
  command: "receiver.on('",
  value: `receiver.on('Call.CallbackAfterEndCall', ({ body }) => body.CallRecord.CallResult === '`,
  field: "roomkit.createRoom({ RoomInfo: { RoomId: 'r', ",
  method: 'roomkit.',
};
const typing = Object.entries(halfTyped).map(
  ([name, end]) => [inMemory(`${name}.ts`), text.replace(/await[^]*/, end)] as const,
);

let service: ts.LanguageService;

// Reading every package and the libraries around them takes a few seconds, once.
beforeAll(() => {
  service = createLanguageService(new Map([[file, text], ...typing]));
  expect(problemsIn(service, file)).toEqual([]);
}, 60_000);

/** The place right behind some text, which stands once. */
function behind(words: string): number {
  expect(text.split(words)).toHaveLength(2);
  return text.indexOf(words) + words.length;
}

const methods = [
  {
    words: 'roomkit.createRoom',
    says: /^Creates a conference room/,
    page: 'https://trtc.io/document/60707',
    path: 'packages/contracts/src/room/create-room.ts',
  },
  {
    words: 'roomkit.setCallback',
    says: /^Creates the callback configuration of Conference/,
    page: 'https://trtc.io/document/60729',
    path: 'packages/contracts/src/room-config/set-callback.ts',
  },
  {
    words: 'callkit.setCallback',
    says: /^Sets the callback URL of Call/,
    page: 'https://trtc.io/document/68938',
    path: 'packages/contracts/src/call-config/set-callback.ts',
  },
  {
    words: 'control.hangUpCall',
    says: /^A member hangs up/,
    page: undefined,
    path: 'packages/emulator/src/control/hang-up-call.ts',
  },
];

describe.each(methods)('$words', ({ words, says, page, path }) => {
  test('shows what the command does and the page that says so', () => {
    const info = service.getQuickInfoAtPosition(file, behind(words) - 1);
    expect(ts.displayPartsToString(info?.documentation)).toMatch(says);
    const see = info?.tags?.find(({ name }) => name === 'see');
    expect(see && ts.displayPartsToString(see.text)).toBe(page);
  });

  test('leads to the one file of the command', () => {
    const definitions = service.getDefinitionAtPosition(file, behind(words) - 1) ?? [];
    expect(definitions.map(({ fileName }) => relative(root, fileName))).toEqual([path]);
  });
});

describe('an editor offers', () => {
  const offersIn = (name: keyof typeof halfTyped) => {
    const [path, code] = typing.find(([candidate]) => candidate === inMemory(`${name}.ts`)) ?? [];
    const position = code?.length ?? 0;
    const completions = service.getCompletionsAtPosition(path ?? '', position, {});
    return completions?.entries.map((entry) => entry.name);
  };

  test('every command word where a handler is added, and nothing else', () => {
    const known = [alert, call, callV1, room].flatMap((group) =>
      callbacksIn(group).map(([, { command }]) => command),
    );
    expect(known).toHaveLength(36);
    expect(offersIn('command')?.sort()).toEqual(known.sort());
  });

  test('the documented values of a field that is open to new ones', () => {
    expect(offersIn('value')).toEqual(expect.arrayContaining(['NormalEnd', 'Reject', 'NotAnswer']));
  });

  test('the fields of a request that are not there yet', () => {
    expect(offersIn('field')).toEqual(expect.arrayContaining(['RoomName', 'ScheduleStartTime']));
    expect(offersIn('field')).not.toContain('RoomId');
  });

  test('the methods of a kit: its commands and its lists, and nothing else', () => {
    const others = ['bannedMembers', 'members', 'request'];
    expect(offersIn('method')?.sort()).toEqual([...Object.keys(endpoints), ...others].sort());
  });
});
