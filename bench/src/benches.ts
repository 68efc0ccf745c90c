import { emulator } from './benches/emulator.ts';
import { httpCore } from './benches/http-core.ts';
import { records } from './benches/records.ts';
import { usersig } from './benches/usersig.ts';
import { webhooks } from './benches/webhooks.ts';
import type { Pace } from './measure/pace.ts';
import type { Row } from './report/row.ts';

/** Measures a package against its peers. */
export type Bench = (pace: Pace) => Promise<readonly Row[]>;

/** Every bench, by the name it is run by. */
export const benches: ReadonlyMap<string, Bench> = new Map([
  ['usersig', usersig],
  ['http-core', httpCore],
  ['emulator', emulator],
  ['webhooks', webhooks],
  ['records', records],
]);
