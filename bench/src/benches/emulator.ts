import { competeUnderLoad, type Sides } from '../emulator/contest.ts';
import { toInformation } from '../emulator/information.ts';
import { connections } from '../emulator/load.ts';
import { creatingAndReading } from '../emulator/requests.ts';
import { startDurableEmulator, startEmulator } from '../emulator/start-emulator.ts';
import { startPrism } from '../emulator/start-prism.ts';
import type { Server } from '../emulator/start-server.ts';
import type { Pace } from '../measure/pace.ts';
import { toRow, toSpeedRow, type Row } from '../report/row.ts';
import { manyRecords } from './many-records.ts';
import { manyRooms } from './many-rooms.ts';

const circumstances = `create_room with a new id and get_room_info in turn, over ${connections.toString()} kept connections`;

/** How much either command prints. */
interface Verbosity {
  readonly how: string;
  readonly ours: readonly string[];
  readonly peer: readonly string[];
}

const verbosities: readonly Verbosity[] = [
  { how: 'both print their requests, as they do by default', ours: [], peer: [] },
  { how: 'both print nothing', ours: ['--quiet'], peer: ['--verboseLevel', 'silent'] },
];

/** Requests over a socket against a mock server, on a disk, and with ever more state. */
export async function emulator(pace: Pace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const verbosity of verbosities) rows.push(...(await mocking(verbosity, pace)));
  rows.push(await keeping(pace));
  return [...rows, ...(await manyRooms(pace)), ...(await manyRecords(pace))];
}

async function mocking(verbosity: Verbosity, pace: Pace): Promise<readonly Row[]> {
  await using ours = await startEmulator(verbosity.ours);
  await using peer = await startPrism(verbosity.peer);
  const { elapsed, cpu } = await competeUnderLoad(toSides(ours, peer), pace);
  const work = `${circumstances}; ${verbosity.how}. ours: trtc-emulator with state, UserSig check and validation, frequency limits off; peer: prism mock of our document`;
  return [
    toSpeedRow({ work, goal: { of: 'ratio', is: '>=', than: 10 } }, elapsed),
    toRow(
      {
        work: 'the same for each second of processor time, all threads of the server together',
        unit: 'per CPU second',
        goal: { of: 'ours', is: '>=', than: 8000 },
      },
      { ours: 1e6 / cpu.ours, peer: 1e6 / cpu.peer },
    ),
  ];
}

async function keeping(pace: Pace): Promise<Row> {
  await using ours = await startDurableEmulator(['--quiet']);
  await using peer = await startEmulator(['--quiet']);
  const { elapsed } = await competeUnderLoad(toSides(ours, peer), pace);
  return toInformation(
    {
      work: `${circumstances}; nothing is printed. ours: with a data file, each answer given once its change is on the disk; peer: ours in memory`,
      unit: 'per second',
    },
    { ours: 1e6 / elapsed.ours, peer: 1e6 / elapsed.peer },
  );
}

function toSides(ours: Server, peer: Server): Sides {
  return {
    ours: { server: ours, work: creatingAndReading() },
    peer: { server: peer, work: creatingAndReading() },
  };
}
