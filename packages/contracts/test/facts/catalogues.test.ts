import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  ackV1,
  ackV4,
  callErrorTable,
  callV1ErrorTable,
  commonErrors,
  envelopeV1,
  envelopeV4,
  regions,
  roomErrorTable,
} from '../../src/index.ts';
import { contractFields } from './contract-fields.ts';
import { compareFields } from './difference.ts';
import { factFields } from './fact-fields.ts';
import { factRows } from './fact-file.ts';
import { topic } from './fact-files.ts';

const codes = z.array(z.object({ code: z.int() }));

function distinct(rows: z.output<typeof codes>): number[] {
  const known = new Set(rows.map(({ code }) => code).filter((code) => code !== 0));
  return [...known].sort((a, b) => a - b);
}

test('the room engine has the codes of the facts', () => {
  const { codes: rows } = topic('room.errors', z.object({ codes }));
  expect(Object.keys(roomErrorTable).map(Number)).toEqual(distinct(rows));
});

test('the older Call API has the codes of the facts', () => {
  const { errors } = topic('call-v1.errors', z.object({ errors: codes }));
  expect(Object.keys(callV1ErrorTable).map(Number)).toEqual(distinct(errors));
});

test('Call has the codes of the facts, with those of the configuration from the room engine', () => {
  const { errors } = topic('call-v4.errors', z.object({ errors: codes }));
  const own = Object.keys(callErrorTable).map(Number);
  const others = distinct(errors).filter((code) => !own.includes(code));
  expect(distinct(errors)).toEqual([...others, ...own]);
  expect(Object.keys(roomErrorTable)).toEqual(expect.arrayContaining(others.map(String)));
});

test('the common codes mean what the facts say', () => {
  const row = z.object({
    code: z.int(),
    meaning: z.string(),
    category: z.string(),
    retry: z.string(),
    advice: z.string().optional(),
  });
  const rows = z.array(row);
  const part = z.object({ codes: rows, adjacent: z.object({ codes: rows }) });
  const { codes: common, adjacent } = topic('common.errors', part);
  const stated = [...common, ...adjacent.codes].map(({ code, advice, ...rest }) => {
    return [code, advice === undefined || advice === 'none given' ? rest : { ...rest, advice }];
  });
  expect(commonErrors).toEqual(Object.fromEntries(stated));
});

test('the hosts are those of the facts, but for the two that are gone or never documented', () => {
  const host = z.object({
    region: z.string(),
    host: z.string(),
    backup: z.string(),
    documented: z.array(z.string()),
    status: z.string().optional(),
  });
  const part = z.object({ v4: z.object({ hosts: z.array(host) }) });
  const current = topic('common.transport', part).v4.hosts.filter(({ status }) => !status);
  const declared = Object.values(regions).map(({ name, v1Host: _, ...region }) => {
    return { region: name, ...region };
  });
  expect(declared).toEqual(current.map(({ status: _, ...region }) => region));
});

test.each([
  { id: 'call-v4.overview', envelope: envelopeV4, payload: 'Response' },
  { id: 'call-v1.overview', envelope: envelopeV1, payload: 'data' },
])('the envelope of $id has the fields of the facts', ({ id, envelope, payload }) => {
  const { response_envelope: rows } = topic(id, z.object({ response_envelope: factRows }));
  // What is inside differs from command to command.
  const differences = compareFields(factFields(rows), contractFields(envelope));
  expect(differences.filter(({ field }) => field !== payload)).toEqual([]);
});

test('the acknowledgement of v1 has the fields of the facts', () => {
  const { ack } = topic('call-v1.callback_overview', z.object({ ack: factRows }));
  expect(compareFields(factFields(ack), contractFields(ackV1))).toEqual([]);
});

test('the acknowledgement of v4 has the fields of the facts', () => {
  const part = z.object({ ack: z.object({ fields: factRows }) });
  const { ack } = topic('common.webhooks', part);
  expect(compareFields(factFields(ack.fields), contractFields(ackV4))).toEqual([]);
});
