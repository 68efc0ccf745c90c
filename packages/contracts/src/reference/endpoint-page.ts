import type { Endpoint, Repeat } from '../define/endpoint.ts';
import { answerExamples } from '../openapi/answer.ts';
import { versionOfPath } from '../openapi/api-version.ts';
import { errorTable } from './error-table.ts';
import { fieldRows } from './field-rows.ts';
import { receivedTable, sentTable } from './field-table.ts';
import { address, code, jsonBlock, page, pathTo } from './markdown.ts';
import type { Member } from './members.ts';

const repeatWords: Readonly<Record<Repeat, string>> = {
  read: 'yes, it changes nothing',
  idempotent: 'yes, it ends in the same state',
  unsafe: 'no, it might act twice',
};

const payloadFields = { v1: 'data', v4: 'Response' } as const;

/** The page of one REST command. */
export function endpointPage(member: Member<Endpoint>): string {
  const { name, value: endpoint, file } = member;
  return page(
    `# ${name}`,
    endpoint.summary,
    facts(member),
    partialNote(endpoint),
    '## Request',
    sentTable(fieldRows(endpoint.request)) || 'An empty object: `{}`.',
    '## Response',
    response(member),
    '## Errors',
    errorTable(endpoint.errors),
    commonErrorsNote(endpoint, file),
    '## Example',
    'The request:',
    jsonBlock(endpoint.example.request),
    'The answer:',
    jsonBlock(answerExamples(endpoint).success?.value),
  );
}

function facts({ name, specifier, value }: Member<Endpoint>): string {
  const { path, source, maxPerSecond, repeat } = value;
  const frequency =
    maxPerSecond === null ? 'no page says' : `${maxPerSecond} calls a second for one application`;
  return [
    `- Command: ${code(`POST ${path}`)}`,
    `- Contract: ${code(name)} of ${code(specifier)}`,
    `- Source: ${address(source)}`,
    `- Frequency: ${frequency}`,
    `- May it be sent twice? ${repeatWords[repeat]}`,
  ].join('\n');
}

function partialNote({ completeness }: Endpoint): string {
  if (completeness !== 'partial') return '';
  return '> The source could be read in part only: there may be more fields than are listed here. A field that is not listed is sent, and reported.';
}

function response({ value: { path, response: payload }, file }: Member<Endpoint>): string {
  const version = versionOfPath(path);
  const envelope = `the [${version} envelope](${pathTo('README.md', file)}#${version}-envelope)`;
  const inside = `In ${code(payloadFields[version])} of ${envelope}`;
  const rows = fieldRows(payload);
  if (rows.length > 0) return `${inside}:\n\n${receivedTable(rows)}`;
  if (payload.description === undefined) return `Nothing but ${envelope}.`;
  return `${inside}, a text: ${payload.description}`;
}

function commonErrorsNote({ path }: Endpoint, file: string): string {
  const version = versionOfPath(path);
  const catalogue = `${pathTo('errors.md', file)}#${version}-common`;
  return `Any ${version} command may also answer one of the [common codes](${catalogue}).`;
}
