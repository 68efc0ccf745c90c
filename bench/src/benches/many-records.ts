import type { RequestOf } from '@trtc-kit/contracts';
import { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import { openConnection } from '../emulator/connection.ts';
import { competeUnderLoad } from '../emulator/contest.ts';
import { toInformation } from '../emulator/information.ts';
import { few, manyAt, toText } from '../emulator/many.ts';
import { recordInterval } from '../emulator/population.ts';
import { searching, toRequest } from '../emulator/requests.ts';
import { startPopulated } from '../emulator/start-emulator.ts';
import type { Server } from '../emulator/start-server.ts';
import type { Costs } from '../measure/contest.ts';
import type { Pace } from '../measure/pace.ts';
import { toRow, type Row } from '../report/row.ts';

const unit = 'µs of CPU';
const megabyte = 1e6;

/** What many records need of the memory, and what a search costs among them. */
export async function manyRecords(pace: Pace): Promise<readonly Row[]> {
  const many = manyAt(pace);
  await using ours = await startPopulated();
  await using peer = await startPopulated();
  // Long enough ago for all of them to be readable.
  const end = Date.now() - 60_000;
  const bytes = await fill(ours, many, end);
  await peer.ask({ ask: 'records', count: few, from: end - few * recordInterval });
  const memory = toInformation(
    {
      work: `memory of ${toText(many)} call records. ours: what the heap grows by, after a collection; peer: the length of their JSON`,
      unit: 'MB',
    },
    { ours: bytes.ours / megabyte, peer: bytes.peer / megabyte },
  );
  const costOf = async (search: Search) => {
    const work = searching(search);
    const sides = { ours: { server: ours, work }, peer: { server: peer, work } };
    return (await competeUnderLoad(sides, pace)).cpu;
  };
  const sides = `ours: among ${toText(many)} records; peer: ours, among ${toText(few)}`;
  const latest = { StartTime: Math.floor((end - few * recordInterval) / 1000) };
  return [
    memory,
    toRow(
      {
        work: `one get_record_by_filter for the first page of ${toText(few)} that match. ${sides}`,
        unit,
        goal: { of: 'ratio', is: '<=', than: 1.5 },
      },
      await costOf(latest),
    ),
    toInformation(
      { work: `the same where all records match, and are counted for TotalNum. ${sides}`, unit },
      await costOf({}),
    ),
  ];
}

type Search = RequestOf<typeof getRecordByFilter>;

/** Bytes of so many records: of the heap, and as JSON. */
async function fill(server: Server, many: number, end: number): Promise<Costs> {
  const from = end - many * recordInterval;
  // The bounded log of events that nobody asked for shall be full before.
  const older = many / 20;
  await server.ask({ ask: 'records', count: older, from: from - older * recordInterval });
  const before = await server.ask({ ask: 'heap' });
  await server.ask({ ask: 'records', count: many, from });
  const ours = (await server.ask({ ask: 'heap' })) - before;
  using connection = await openConnection(server.port);
  const page = await connection.send(toRequest(getRecordByFilter, { NumberPerPage: many }));
  return { ours, peer: page.length };
}
