import { toInformation } from '../emulator/information.ts';
import { toRow, type Heading, type Row } from '../report/row.ts';
import { together } from './arrive.ts';
import type { Performance } from './performance.ts';

/** One number of a side, and what it says. */
interface Figure extends Omit<Heading, 'goal'> {
  readonly read: (side: Performance) => number;
  /** What our side's number must not exceed. */
  readonly atMost?: number;
}

/** Two sides, and what they are. */
export interface Sides {
  readonly ours: Performance;
  readonly peer: Performance;
  readonly text: string;
}

/** How a store does with much in it and with little; the goals are for much. */
export function toGrowthRows(sides: Sides): readonly Row[] {
  const figures = [...taking, ...toOverviews(sides), ...toPages(sides)];
  return figures.map((figure) => toFigureRow(sides, figure));
}

/** The same for the processor time of overviews, where the database is in this process. */
export function toCpuRows(sides: Sides): readonly Row[] {
  const figures = sides.ours.overviews.map(({ question }, index) => ({
    work: `processor time: ${question.name}`,
    unit: 'ms of CPU',
    read: ({ overviews }: Performance) => (overviews[index]?.cpuSeconds ?? NaN) * 1000,
  }));
  return figures.map((figure) => toFigureRow(sides, figure));
}

/** Two stores with as much in them; there is nothing to be reached. */
export function toBesideRows(sides: Sides): readonly Row[] {
  const figures = [...taking, ...toOverviews(sides), slowestPage];
  return figures.map(({ work, unit, read }) => toFigureRow(sides, { work, unit, read }));
}

const arriving = 'callbacks about new calls, each merged with what was said before';

const taking: readonly Figure[] = [
  {
    work: 'bulk load of the records of calls over a year, on the disk',
    unit: 's',
    atMost: 60,
    read: ({ load }) => load.seconds,
  },
  {
    work: 'processor time of this process: the bulk load',
    unit: 's of CPU',
    read: ({ load }) => load.cpuSeconds,
  },
  {
    work: 'callbacks about calls that are known by their records, merged in bulk',
    unit: 'per second',
    read: ({ merge }) => merge.observations / merge.seconds,
  },
  {
    work: `${arriving}, one after the other`,
    unit: 'per second',
    read: ({ arrival }) => arrival.alone,
  },
  {
    work: `${arriving}, ${together} at once`,
    unit: 'per second',
    read: ({ arrival }) => arrival.together,
  },
];

const slowestPage: Figure = {
  work: 'the slowest of all pages',
  unit: 'ms',
  read: ({ pages }) => Math.max(...pages.map(({ seconds }) => seconds * 1000)),
};

function toOverviews({ ours }: Sides): readonly Figure[] {
  return ours.overviews.map(({ question: { name, within } }, index) => ({
    work: name,
    unit: 'ms',
    atMost: within,
    read: ({ overviews }) => (overviews[index]?.seconds ?? NaN) * 1000,
  }));
}

function toPages({ ours }: Sides): readonly Figure[] {
  return ours.pages.map(({ question: { name, within } }, index) => ({
    work: name,
    unit: 'ms',
    atMost: within,
    read: ({ pages }) => (pages[index]?.seconds ?? NaN) * 1000,
  }));
}

function toFigureRow({ ours, peer, text }: Sides, { work, unit, atMost, read }: Figure): Row {
  const heading = { work: `${work}. ${text}`, unit };
  const costs = { ours: read(ours), peer: read(peer) };
  if (atMost === undefined) return toInformation(heading, costs);
  return toRow({ ...heading, goal: { of: 'ours', is: '<=', than: atMost } }, costs);
}
