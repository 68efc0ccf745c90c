import type { Group } from '../define/group.ts';
import { describeGroup } from '../openapi/groups.ts';
import { callParameters } from '../openapi/call-parameters.ts';
import type { Product } from '../registry.ts';
import { envelopeV1 } from '../wire/envelope-v1.ts';
import { envelopeV4 } from '../wire/envelope-v4.ts';
import { fieldRows } from './field-rows.ts';
import { receivedTable } from './field-table.ts';
import { code, page, table } from './markdown.ts';
import { callbackMembers, endpointMembers } from './members.ts';

/** The page that leads to all others. */
export function indexPage(products: readonly Product[]): string {
  return page(
    '# Reference',
    'Every command and callback there is a contract for, and the [error codes](errors.md). Written from the contracts by `pnpm reference`; the same as OpenAPI documents is in [packages/contracts/openapi](../../packages/contracts/openapi).',
    ...products.flatMap(productPart),
    '## v4 envelope',
    'Every answer of a v4 command, with HTTP status 200 for a refusal too:',
    receivedTable(fieldRows(envelopeV4)),
    '## v1 envelope',
    'The same of a v1 command:',
    receivedTable(fieldRows(envelopeV1)),
    '## Query of a command',
    'Beside `usersig`, the signature of the identifier:',
    queryTable(),
  );
}

function productPart({ title, summary, endpoints, callbacks }: Product): string[] {
  return [
    `## ${title}`,
    summary,
    ...Object.entries(endpoints).flatMap(([group, members]) => [
      `### ${group}`,
      describeGroup(group),
      endpointList(group, members),
    ]),
    ...Object.entries(callbacks).flatMap(([group, members]) => [
      `### ${group}`,
      describeGroup(group),
      callbackList(group, members),
    ]),
  ];
}

function endpointList(group: string, members: Group): string {
  return table(
    ['Contract', 'Command', 'What it does'],
    endpointMembers(group, members).map(({ name, value, file }) => [
      `[${name}](${file})`,
      code(value.path),
      value.summary,
    ]),
  );
}

function callbackList(group: string, members: Group): string {
  return table(
    ['Contract', 'Command word', 'What it tells'],
    callbackMembers(group, members).map(({ name, value, file }) => [
      `[${name}](${file})`,
      code(value.command),
      value.summary,
    ]),
  );
}

function queryTable(): string {
  return table(
    ['Parameter', 'Example', 'Description'],
    Object.values(callParameters).map(({ name, example, description }) => [
      code(name),
      code(example),
      description,
    ]),
  );
}
