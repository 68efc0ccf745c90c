import { createRoom, destroyRoom } from '@trtc-kit/contracts/room';
import { z } from 'zod';
import { applyForSeat } from '../control/apply-for-seat.ts';
import { approveSeatApplication } from '../control/approve-seat-application.ts';
import { enterRoom } from '../control/enter-room.ts';
import { leaveRoom } from '../control/leave-room.ts';
import { takeSeat } from '../control/take-seat.ts';
import { createScenario } from './scenario.ts';
import { toStep, type Step } from './step.ts';

/** Who meets. */
export interface MeetingOptions {
  /** Default: `meeting`. */
  readonly roomId?: string | undefined;
  /** Default: `olivia`. */
  readonly owner?: string | undefined;
  /** Who takes part, from 1 to 15. Default: `peggy`, `rupert` and `sybil`. */
  readonly members?: readonly string[] | undefined;
}

const schema = z.strictObject({
  roomId: z.string().default('meeting'),
  owner: z.string().default('olivia'),
  members: z.array(z.string()).min(1).max(15).readonly().default(['peggy', 'rupert', 'sybil']),
}) satisfies z.ZodType<unknown, MeetingOptions>;

type Meeting = z.output<typeof schema>;

const end = 180_000;

/**
 * A room with a seat for everybody, for which members ask. The owner sits down after 2 seconds; the
 * others come in from 5 seconds on, one each second, and ask from 30 seconds on; each is let 3 seconds
 * later. The first of them leaves after 2 minutes, and the room is destroyed after 3.
 */
export const meeting = createScenario(schema, (options) => {
  const { roomId, owner, members } = options;
  const user = { RoomId: roomId, User_Account: owner, OptPlatform: 'Web' } as const;
  const steps = [
    toOpening(options),
    toStep(1_000, enterRoom, user),
    toStep(2_000, takeSeat, { ...user, Index: 0 }),
    ...members.flatMap((member, index) => toSteps(options, { member, index })),
    ...members
      .slice(0, 1)
      .map((first) => toStep(120_000, leaveRoom, { ...user, User_Account: first })),
    toStep(end, destroyRoom, { RoomId: roomId }),
  ];
  return { steps: steps.sort((a, b) => a.at - b.at), duration: end, roomId };
});

function toOpening({ roomId, owner, members }: Meeting): Step {
  return toStep(0, createRoom, {
    RoomInfo: {
      RoomId: roomId,
      RoomType: 'Conference',
      Owner_Account: owner,
      IsSeatEnabled: true,
      MaxSeatCount: members.length + 1,
      TakeSeatMode: 'ApplyToTake',
    },
  });
}

function toSteps(
  { roomId, owner }: Meeting,
  { member, index }: { readonly member: string; readonly index: number },
): readonly Step[] {
  const user = { RoomId: roomId, User_Account: member } as const;
  const Index = index + 1;
  const later = 1_000 * index;
  return [
    toStep(5_000 + later, enterRoom, { ...user, OptPlatform: 'iOS' }),
    toStep(30_000 + 3 * later, applyForSeat, { ...user, Index, OptPlatform: 'iOS' }),
    toStep(33_000 + 3 * later, approveSeatApplication, {
      ...user,
      Operator_Account: owner,
      OptPlatform: 'Web',
    }),
  ];
}
