import type { Callback } from '../define/callback.ts';
import { ackOf } from '../openapi/ack.ts';
import { callbackParameters } from '../openapi/callback-parameters.ts';
import { fieldRows } from './field-rows.ts';
import { receivedTable, sentTable } from './field-table.ts';
import { address, code, jsonBlock, page, table } from './markdown.ts';
import type { Member } from './members.ts';

/** The page of one callback. */
export function callbackPage(member: Member<Callback>): string {
  const { name, value: callback } = member;
  const ack = ackOf(callback);
  return page(
    `# ${name}`,
    callback.summary,
    facts(member),
    '## Query',
    'Added to the configured URL:',
    queryTable(callback),
    '## Body',
    receivedTable(fieldRows(callback.body)),
    '## Answer',
    `HTTP status 200 with a JSON object. ${ack.note}`,
    sentTable(fieldRows(callback.ack)),
    '## Example',
    'The body:',
    jsonBlock(callback.example),
    'The answer:',
    jsonBlock(ack.example),
  );
}

function facts({ name, specifier, value }: Member<Callback>): string {
  const aliases = value.aliases?.map(code).join(', ');
  return [
    `- Command word: ${code(value.command)}`,
    ...(aliases === undefined ? [] : [`- Older words for it: ${aliases}`]),
    `- Contract: ${code(name)} of ${code(specifier)}`,
    `- Source: ${address(value.source)}`,
  ].join('\n');
}

function queryTable(callback: Callback): string {
  return table(
    ['Parameter', 'Always there', 'Example', 'Description'],
    callbackParameters(callback).map(({ name, required, example, description = '' }) => [
      code(name),
      required === true ? 'yes' : 'no',
      example === undefined ? '' : code(example),
      description,
    ]),
  );
}
