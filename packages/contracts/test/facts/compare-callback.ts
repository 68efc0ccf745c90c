import { readReceived, type Callback } from '../../src/index.ts';
import { compareSamples } from './compare-samples.ts';
import { compareSource } from './compare-source.ts';
import { contractFields } from './contract-fields.ts';
import { compareFields, compareText, type Difference } from './difference.ts';
import { factFields } from './fact-fields.ts';
import type { CallbackFacts, FactRow } from './fact-file.ts';
import { aliasesOf, spellingsOf } from './spellings.ts';

/** Everything that the facts of a callback and its contract tell differently. */
export function compareCallback(facts: CallbackFacts, callback: Callback): Difference[] {
  const { body, ack, command, aliases = [], example } = callback;
  return [
    ...compareText({
      what: 'aliases',
      facts: aliasesOf(command).join(' '),
      contract: aliases.join(' '),
    }),
    ...compareSource(facts, callback),
    ...compareFields(factFields(received(facts.request), spellingsOf(facts)), contractFields(body)),
    ...compareFields(factFields(facts.response), contractFields(ack)),
    ...compareSamples({
      what: 'request_example',
      documented: [facts.request_example, facts.request_example_2],
      read: (sample) => readReceived(body, sample),
      shown: example,
    }),
    ...compareSamples({
      what: 'response_example',
      documented: [facts.response_example],
      read: (sample) => readReceived(ack, sample),
    }),
  ];
}

/** A default tells a sender what may be left out; a body that is received has none. */
function received(rows: readonly FactRow[]): readonly FactRow[] {
  return rows.map(({ default: _, ...row }) => row);
}
