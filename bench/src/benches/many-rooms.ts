import { competeUnderLoad } from '../emulator/contest.ts';
import { few, manyAt, toText } from '../emulator/many.ts';
import { creatingAndDestroying, reading } from '../emulator/requests.ts';
import { startPopulated } from '../emulator/start-emulator.ts';
import type { Pace } from '../measure/pace.ts';
import { toRow, type Row } from '../report/row.ts';

const unit = 'µs of CPU';
const goal = { of: 'ratio', is: '<=', than: 1.5 } as const;

/** What a request costs where there are many rooms. */
export async function manyRooms(pace: Pace): Promise<readonly Row[]> {
  const many = manyAt(pace);
  await using ours = await startPopulated();
  await using peer = await startPopulated();
  await ours.ask({ ask: 'rooms', count: many });
  await peer.ask({ ask: 'rooms', count: few });
  const sides = `ours: with ${toText(many)} rooms; peer: ours with ${toText(few)}`;
  const reads = await competeUnderLoad(
    { ours: { server: ours, work: reading(many) }, peer: { server: peer, work: reading(few) } },
    pace,
  );
  const writes = await competeUnderLoad(
    {
      ours: { server: ours, work: creatingAndDestroying() },
      peer: { server: peer, work: creatingAndDestroying() },
    },
    pace,
  );
  return [
    toRow(
      { work: `one get_room_info, of another room each time. ${sides}`, unit, goal },
      reads.cpu,
    ),
    toRow({ work: `one of create_room and destroy_room. ${sides}`, unit, goal }, writes.cpu),
  ];
}
