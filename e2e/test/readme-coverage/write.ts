import { writeFileSync } from 'node:fs';
import { coverageRows } from './rows.ts';
import { readme, withCoverage } from './table.ts';

writeFileSync(readme, withCoverage(await coverageRows()));
