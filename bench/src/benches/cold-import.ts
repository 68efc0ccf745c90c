import { installBuilt } from '../installation/install-built.ts';
import { timeImport } from '../installation/time-import.ts';
import type { Costs } from '../measure/contest.ts';
import { median } from '../measure/median.ts';
import type { Pace } from '../measure/pace.ts';
import { toRow, type Row } from '../report/row.ts';

/** What importing a kit takes in a new process, over importing what it stands on. */
export async function coldImport({ rounds }: Pace): Promise<Row> {
  await using installation = await installBuilt('callkit');
  const turns: Costs[] = [];
  for (let round = 0; round < rounds; round += 1) {
    turns.push({
      ours: await timeImport(['@trtc-kit/callkit'], installation.folder),
      peer: await timeImport(['ky', 'zod'], installation.folder),
    });
  }
  return toRow(
    {
      work: 'import in a new process, its start not counted, files in the cache of the system. ours: @trtc-kit/callkit, its JavaScript as built for users; peer: ky and zod',
      unit: 'ms',
      goal: { of: 'ratio', is: '<=', than: 2.5 },
    },
    {
      ours: median(turns.map(({ ours }) => ours)),
      peer: median(turns.map(({ peer }) => peer)),
    },
  );
}
