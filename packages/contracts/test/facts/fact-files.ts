import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  factFile,
  factRows,
  type CallbackFacts,
  type FactFile,
  type FactRow,
} from './fact-file.ts';

const folder = new URL('../../facts/', import.meta.url);

/** Every fact file by its path below the folder. */
export const factFiles: ReadonlyMap<string, FactFile> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [path, factFile.parse(parse(readFileSync(new URL(path, folder), 'utf8')))]),
);

const files = [...factFiles.values()];

/** The parts of a topic, read with a schema. */
export function topic<T>(id: string, schema: z.ZodType<T>): T {
  return schema.parse(files.find((file) => file.id === id));
}

/** The facts of every endpoint. */
export const endpointFacts = files
  .filter((file) => file.kind === 'endpoint')
  .map((facts) => ({ ...facts, request: facts.request.flatMap(withReferred) }));

/** The facts of every callback, the common one among them. */
export const callbackFacts: readonly CallbackFacts[] = [
  ...files.filter((file) => file.kind === 'callback'),
  ...commonEvents(),
];

/** The push settings have a topic of their own, which their row names. */
function withReferred(row: FactRow): readonly FactRow[] {
  if (!row.note?.endsWith('see offline_push_info')) return [row];
  const part = z.object({ fields: factRows, fields_push_page: factRows });
  const { fields, fields_push_page: newer } = topic('call-v4.offline_push_info', part);
  return [
    row,
    ...[...fields, ...newer].map((own) => ({ ...own, name: `${row.name}.${own.name}` })),
  ];
}

function commonEvents(): CallbackFacts[] {
  const event = z.object({ command: z.string(), request: factRows, request_example: z.unknown() });
  const part = z.object({
    id: z.string(),
    source: z.array(z.string()),
    ack: z.object({ fields: factRows, example: z.unknown() }),
    common_events: z.array(event),
    doubts: z.array(z.string()),
  });
  const { ack, common_events: events, ...shared } = topic('common.webhooks', part);
  return events.map((own) => ({
    ...shared,
    ...own,
    kind: 'callback',
    response: ack.fields,
    response_example: ack.example,
  }));
}
