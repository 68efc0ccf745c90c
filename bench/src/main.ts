import { parseArgs } from 'node:util';
import { benches } from './benches.ts';
import { full, smoke } from './measure/pace.ts';
import { toTable } from './report/table.ts';
import { writeRows } from './report/write-rows.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean', default: false } },
});

const known = [...benches.keys()].join(', ');
for (const name of positionals.length > 0 ? positionals : benches.keys()) {
  const bench = benches.get(name);
  if (bench === undefined) throw new Error(`There is no bench ${name}; there are ${known}.`);
  const start = performance.now();
  const rows = await bench(values.smoke ? smoke : full);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}, ${seconds} s\n${toTable(rows)}\n`);
  if (!values.smoke) await writeRows(name, rows);
}
if (values.smoke) console.log('One short round of each: these numbers say only that it runs.');
