import { expect, test } from 'vitest';
import { toAcquainted } from './acquainted.ts';

test('a request may be drawn from known values, and an answer is documented as ever', () => {
  const schema = { properties: { RoomId: { type: 'string' }, List: { items: {} } } };
  const schemas = { GetRequest: schema, ShapeInput: schema, GetResponse: schema };
  const document = { paths: {}, components: { schemas } };
  const known = { RoomId: ['weekly'], List: ['alice'] };
  const acquainted = {
    properties: {
      RoomId: { anyOf: [{ enum: ['weekly'] }, { type: 'string' }] },
      List: { items: { anyOf: [{ enum: ['alice'] }, {}] } },
    },
  };
  expect(toAcquainted(JSON.stringify(document), known).components.schemas).toEqual({
    GetRequest: acquainted,
    ShapeInput: acquainted,
    GetResponse: schema,
  });
});

test('what creates comes first and what removes last', () => {
  const given = ['/a/destroy_room', '/a/get_room', '/a/add_robot', '/b/create_room', '/a/end_call'];
  const paths = Object.fromEntries(given.map((path) => [path, {}]));
  const document = JSON.stringify({ paths, components: { schemas: {} } });
  expect(Object.keys(toAcquainted(document, {}).paths)).toEqual([
    '/b/create_room',
    '/a/add_robot',
    '/a/get_room',
    '/a/end_call',
    '/a/destroy_room',
  ]);
});
