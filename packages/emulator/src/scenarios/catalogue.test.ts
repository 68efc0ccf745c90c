import * as product from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { start } from '../../test/backend.ts';
import { createStage } from '../../test/stage.ts';
import { scenarioNames, type ScenarioName } from './scenario-name.ts';

const day = 86_400_000;
const second = 1_000;

type Told = Readonly<Record<string, unknown>>;
interface Member {
  readonly User_Account: string;
  readonly ActionType: string;
}

/** What a callback says, in a few words. */
function toWords(body: Told): string {
  const command = String(body.CallbackCommand).replace(/^\w+\.CallbackAfter/, '');
  const changed = (body.ChangedUserList ?? []) as readonly Member[];
  const { CallResult = '' } = (body.CallRecord ?? {}) as { readonly CallResult?: string };
  const who = changed.map(({ User_Account, ActionType }) => `${User_Account} ${ActionType}`);
  return [command, ...who, CallResult].join(' ').trim();
}

/** The call a callback is about; empty where it is about a room. */
function toCallId(body: Told): string {
  return /"CallId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
}

/** A stage on which a scenario has played to its end. */
async function played(name: ScenarioName, options: object = {}) {
  const stage = await createStage();
  const playing = stage.emulator.play(name, options);
  await stage.advance(playing.duration);
  // Call by call: what is told of one does not wait for another.
  const told = Map.groupBy(
    stage.arrived.map(({ body }) => body),
    toCallId,
  );
  await stage.advance(5 * second);
  const words = [...told.values()].flat().map(toWords);
  return { ...stage, playing, told: words, read: await stage.records() };
}

describe.each([
  {
    name: 'answered' as const,
    told: [
      'StartCall',
      'MemberChanged bob Accept',
      'MemberChanged alice HangUp',
      'EndCall NormalEnd',
    ],
    read: [{ result: 'NormalEnd', users: ['alice', 'bob'], accepted: 4, ended: 64 }],
  },
  {
    name: 'missed' as const,
    told: ['StartCall', 'MemberChanged dave NotAnswer', 'EndCall NotAnswer'],
    read: [{ result: 'NotAnswer', users: ['carol', 'dave'], accepted: undefined, ended: 30 }],
  },
  {
    name: 'rejected' as const,
    told: ['StartCall', 'MemberChanged frank Reject', 'EndCall Reject'],
    read: [{ result: 'Reject', users: ['erin', 'frank'], accepted: undefined, ended: 5 }],
  },
  {
    name: 'busy' as const,
    told: [
      ...['StartCall', 'MemberChanged heidi Accept'],
      ...['MemberChanged heidi HangUp', 'EndCall NormalEnd'],
      // v4 has no word of its own for a busy callee.
      ...['StartCall', 'MemberChanged heidi Reject', 'EndCall CallBusy'],
    ],
    read: [
      { result: 'CallBusy', users: ['grace', 'heidi'], accepted: undefined, ended: 0 },
      { result: 'NormalEnd', users: ['ivan', 'heidi'], accepted: 0, ended: 30 },
    ],
  },
  {
    name: 'group' as const,
    told: [
      ...['StartCall', 'MemberChanged kevin Accept', 'MemberChanged laura Accept'],
      ...['MemberChanged nina Join', 'MemberChanged nina HangUp'],
      ...['MemberChanged kevin HangUp', 'MemberChanged laura HangUp', 'EndCall NormalEnd'],
    ],
    read: [
      { result: 'NormalEnd', users: ['judy', 'kevin', 'laura', 'nina'], accepted: 5, ended: 125 },
    ],
  },
])('$name', ({ name, ...expected }) => {
  test('tells what happens', async () => {
    expect((await played(name)).told).toEqual(expected.told);
  });

  test('leaves its records', async () => {
    const { read, playing } = await played(name);
    const begun = start / second;
    expect(read.map(({ CallId }) => CallId).sort()).toEqual([...playing.callIds].sort());
    expect(
      read.map(({ CallResult, CalleeList_Account, AcceptTime, EndTime }) => ({
        result: CallResult,
        users: CalleeList_Account,
        accepted: AcceptTime === 0 ? undefined : AcceptTime - begun,
        ended: EndTime - begun,
      })),
    ).toEqual(expected.read);
  });
});

describe('meeting', () => {
  const seatsOf = async ({ send }: Awaited<ReturnType<typeof createStage>>) => {
    const { SeatList } = (await send(product.getSeatList, { RoomId: 'meeting' })) as {
      readonly SeatList: readonly { readonly Member_Account?: string }[];
    };
    return SeatList.map(({ Member_Account = '' }) => Member_Account);
  };

  test('seats those who asked and were let, and frees the seat of who leaves', async () => {
    const stage = await createStage();
    expect(stage.emulator.play('meeting')).toMatchObject({ roomId: 'meeting', callIds: [] });
    await stage.advance(32 * second);
    expect(await seatsOf(stage)).toEqual(['olivia', '', '', '']);
    expect(stage.control.getSeatApplications({ RoomId: 'meeting' })).toMatchObject({
      ApplicationList: [{ Member_Account: 'peggy' }],
    });
    await stage.advance(10 * second);
    expect(await seatsOf(stage)).toEqual(['olivia', 'peggy', 'rupert', 'sybil']);
    await stage.advance(90 * second);
    expect(await seatsOf(stage)).toEqual(['olivia', '', 'rupert', 'sybil']);
  });

  test('ends with its room', async () => {
    const { send, told, arrived } = await played('meeting');
    expect(told).toEqual([
      'CreateRoom',
      ...['MemberEnter', 'SeatInfoChanged', 'MemberEnter', 'MemberEnter', 'MemberEnter'],
      ...['SeatInfoChanged', 'SeatInfoChanged', 'SeatInfoChanged'],
      ...['SeatInfoChanged', 'MemberLeave'],
      'DestroyRoom',
    ]);
    const platforms = arrived.map(({ url }) => url.searchParams.get('OptPlatform'));
    expect([platforms[0], platforms[1], platforms[3]]).toEqual(['RESTAPI', 'Web', 'iOS']);
    expect(await send(product.getRoomInfo, { RoomId: 'meeting' })).toBe(100004);
  });
});

describe.each(scenarioNames)('%s', (name) => {
  test('is over when it says, and not before', async () => {
    const stage = await createStage();
    const { duration, refused } = stage.emulator.play(
      name,
      name === 'heavyDay' ? { calls: 40 } : {},
    );
    await stage.advance(duration - 1);
    const before = stage.arrived.length;
    await stage.advance(1);
    const after = stage.arrived.length;
    expect(after).toBeGreaterThan(before);
    await stage.advance(day);
    expect(stage.arrived).toHaveLength(after);
    expect(refused).toEqual([]);
    expect(stage.emulator.exportState().shelves.scenarios).toEqual({});
  });
});

describe('a scenario', () => {
  test('is about whom it is told', async () => {
    const { read } = await played('busy', { caller: 'x', callee: 'y', other: 'z' });
    expect(read.map(({ CalleeList_Account }) => CalleeList_Account)).toEqual([
      ['x', 'y'],
      ['z', 'y'],
    ]);
    const { read: groups } = await played('group', {
      callees: ['x', 'y', 'z'],
      mediaType: 'Audio',
    });
    expect(groups[0]).toMatchObject({
      CalleeList_Account: ['judy', 'x', 'y', 'z', 'nina'],
      MediaType: 'Audio',
    });
  });

  test('has people of its own, so that all can play at once', async () => {
    const { advance, emulator } = await createStage();
    const playing = scenarioNames.map((name) => emulator.play(name));
    await advance(day);
    expect(playing.flatMap(({ refused }) => refused)).toEqual([]);
  });
});
