import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { find, nodesIn, valuesOf, type Json } from '../../test/json.ts';
import { openApiDocuments } from './documents.ts';

const folder = new URL('../../openapi/', import.meta.url);
const documents = Object.entries(openApiDocuments()).map(([name, document]) => {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { name, text, document: JSON.parse(text) as Json };
});
const documentOf = (wanted: string) =>
  documents.find(({ name }) => name === wanted)?.document ?? null;

test('every committed document is generated, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(documents.map(({ name }) => `${name}.json`).sort());
});

test('there is a document for each product, one of callbacks and one with all', () => {
  expect(documents.map(({ name }) => name).sort()).toEqual([
    'all',
    'all-3.0',
    'call',
    'call-3.0',
    'call-v1',
    'call-v1-3.0',
    'callbacks',
    'room',
    'room-3.0',
  ]);
});

describe.each(documents)('the document $name', ({ name, text, document }) => {
  test('is up to date', () => {
    // A plain comparison: a diff of whole documents takes longer than anybody would wait.
    const isUpToDate = readFileSync(new URL(`${name}.json`, folder), 'utf8') === text;
    expect(isUpToDate, 'pnpm openapi writes it').toBe(true);
  });

  test('every reference leads somewhere', () => {
    const broken = nodesIn(document)
      .flatMap((node) => (typeof node.$ref === 'string' ? [node.$ref] : []))
      .filter((reference) => find(document, reference) === undefined);
    expect(broken).toEqual([]);
  });

  test('operation ids are unique without regard to case', () => {
    const ids = nodesIn(document)
      .flatMap((node) => (typeof node.operationId === 'string' ? [node.operationId] : []))
      .map((id) => id.toLowerCase());
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every answer has its envelope, with an optional payload', () => {
    const schemas = valuesOf(find(document, '#/paths')).map((path) =>
      find(document, schemaOfAnswer(path)),
    );
    for (const schema of schemas) {
      expect([v1Frame, v4Frame]).toContainEqual(find(schema ?? null, '#/required'));
    }
  });

  test('every body has an example', () => {
    const bodies = nodesIn(document).flatMap(({ content }) => valuesOf(content));
    expect(bodies.filter((body) => !find(body, '#/example') && !find(body, '#/examples'))).toEqual(
      [],
    );
  });

  test('says nothing about the limits of a JavaScript number', () => {
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

const v1Frame = ['errorCode', 'errorMessage', 'requestId'];
const v4Frame = ['ActionStatus', 'ErrorInfo', 'ErrorCode', 'RequestId'];

function schemaOfAnswer(path: Json): string {
  const reference = find(path, '#/post/responses/200/content/application~1json/schema/$ref');
  return typeof reference === 'string' ? reference : '';
}

const all = documentOf('all');

test('what is received forbids no further property and closes no list of values', () => {
  const record = find(all, '#/components/schemas/CallRecord');
  expect(record).not.toHaveProperty('additionalProperties');
  expect(record).toHaveProperty(['properties', 'CallResult', 'x-extensible-enum', 0], 'Cancel');
  expect(record).not.toHaveProperty(['properties', 'CallResult', 'enum']);
});

test('no list of values is closed in what is received, but the command words', () => {
  const schemas = Object.entries(find(all, '#/components/schemas') ?? {});
  const sent = /(?:Input|Request|CallbackAck|ContentType)$/;
  const received = schemas.filter(([name]) => !sent.test(name));
  const closed = received.flatMap(([, schema]: [string, Json]) =>
    nodesIn(schema).filter((node) => 'enum' in node && node.description !== 'Command word.'),
  );
  expect(received.length).toBeGreaterThan(60);
  expect(closed).toEqual([]);
});

test('every open list says whether its values are texts or integers', () => {
  const types = nodesIn(all)
    .filter((node) => 'x-extensible-enum' in node)
    .map(({ type }) => type);
  expect(new Set(types)).toEqual(new Set(['string', 'integer']));
});

test('a list that also takes an empty text is one list', () => {
  const result = find(all, '#/components/schemas/CallEvent/properties/CallResult');
  expect(result).toHaveProperty('type', 'string');
  expect(find(result ?? null, '#/x-extensible-enum')).toEqual(
    expect.arrayContaining(['normal_end', '']),
  );
});

test('what is sent is closed and keeps its limits in bytes', () => {
  const room = find(all, '#/components/schemas/NewRoomInfoInput');
  expect(room).toHaveProperty('additionalProperties', false);
  expect(room).toHaveProperty(['properties', 'RoomId', 'x-max-bytes'], 48);
  expect(room).toHaveProperty(['properties', 'RoomType', 'enum'], ['Conference']);
});

test('a time takes 64 bits', () => {
  const start = find(all, '#/components/schemas/NewRoomInfoInput/properties/ScheduleStartTime');
  expect(start).toMatchObject({ type: 'integer', format: 'int64', 'x-unit': 's' });
});

test('callbacks stand under webhooks, with their command words', () => {
  expect(all).toHaveProperty(['webhooks', 'Call.CallbackAfterEndCall', 'post', 'operationId']);
});

test('a v1 callback has the query and the acknowledgement of v1', () => {
  const webhook = find(all, '#/webhooks/normal_end/post');
  const query = valuesOf(find(webhook ?? null, '#/parameters')).map((part) => find(part, '#/name'));
  expect(query).toEqual(['sdkappid', 'command', 'contenttype', 'clientip', 'optplatform']);
  expect(schemaOfAnswer({ post: webhook ?? null })).toMatch(/CallbackAckV1$/);
});

test('a v1 path has the hosts of v1, each once', () => {
  const path = find(all, '#/paths/~1v1~1callback~1set');
  expect(valuesOf(find(path ?? null, '#/servers')).map((server) => find(server, '#/url'))).toEqual([
    'https://callkit.trtc.tencent-cloud.com',
    'https://callkit-intl.trtc.tencent-cloud.com',
  ]);
  expect(find(all, '#/paths/~1v4~1call_config~1set_callback')).not.toHaveProperty('servers');
});

test('the common codes are said apart for each version', () => {
  expect(all).toHaveProperty(['x-common-error-codes', 'v4']);
  expect(documentOf('room')).not.toHaveProperty(['x-common-error-codes', 'v1']);
  expect(documentOf('call-v1')).not.toHaveProperty(['x-common-error-codes', 'v4']);
});

describe.each(documents.filter(({ name }) => name.endsWith('-3.0')))(
  'the document $name',
  (older) => {
    test('has the commands of the newer document, and no callbacks', () => {
      const newer = documentOf(older.name.replace('-3.0', ''));
      const commands = (document: Json) => Object.keys(find(document, '#/paths') ?? {});
      expect(commands(older.document)).toEqual(commands(newer));
      expect(older.document).not.toHaveProperty('webhooks');
    });

    test('has nothing beside a reference, which 3.0 would ignore', () => {
      const beside = nodesIn(older.document).filter((node) => '$ref' in node);
      expect(beside.filter((node) => Object.keys(node).length > 1)).toEqual([]);
    });
  },
);
