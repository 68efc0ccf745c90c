import { toText } from '../emulator/many.ts';
import type { Pace } from '../measure/pace.ts';
import { measureArchive, type Performance } from '../records/performance.ts';
import { toBesideRows, toCpuRows, toGrowthRows } from '../records/rows.ts';
import { scaleAt } from '../records/scale.ts';
import type { Row } from '../report/row.ts';
import { stores, type DurableStore } from '../webhooks/place.ts';

const titles: Readonly<Record<DurableStore, string>> = {
  sqlite: 'SQLite',
  postgres: 'PostgreSQL, its server’s time not counted as ours',
};

/** The archive with a year of calls: taking them in, and answering, with each store. */
export async function records(pace: Pace): Promise<readonly Row[]> {
  const scale = scaleAt(pace);
  const [many, few] = [toText(scale.ours), toText(scale.peer)];
  const rows: Row[] = [];
  const large: Performance[] = [];
  for (const kind of stores) {
    const peer = await measureArchive(kind, scale.peer, pace);
    const ours = await measureArchive(kind, scale.ours, pace);
    large.push(ours);
    const sides = { ours, peer, text: `${titles[kind]}. ours: ${many} calls; peer: ours, ${few}` };
    rows.push(...toGrowthRows(sides));
    if (kind === 'sqlite') rows.push(...toCpuRows(sides));
  }
  const [ours, peer] = large;
  if (ours === undefined || peer === undefined) return rows;
  const text = `${many} calls. ours: SQLite; peer: ours, PostgreSQL`;
  return [...rows, ...toBesideRows({ ours, peer, text })];
}
