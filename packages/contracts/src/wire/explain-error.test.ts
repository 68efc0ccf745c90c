import { expect, test } from 'vitest';
import { endpointsIn } from '../define/group.ts';
import { registry, type Product } from '../registry.ts';
import { errorCatalogue, explainError } from './explain-error.ts';

const products: readonly Product[] = Object.values(registry);
const endpoints = products
  .flatMap((product) => Object.values(product.endpoints).flatMap(endpointsIn))
  .map(([, endpoint]) => endpoint);

test('gives the row of the API that is asked for', () => {
  expect(explainError(70001, { api: 'v4' })).toMatchObject({
    code: 70001,
    api: 'v4',
    meaning: 'UserSig expired',
    retry: 'no',
  });
  expect(explainError(70001, { api: 'call-v1' })).toMatchObject({
    api: 'call-v1',
    category: 'request',
  });
});

test('gives both readings of a bare number that has two', () => {
  expect(explainError(70003).map(({ api, meaning }) => [api, meaning.split(',')[0]])).toEqual([
    ['v4', 'UserSig invalid'],
    ['call-v1', 'the UserSig has expired'],
  ]);
});

test('gives the one reading of a number that has one', () => {
  expect(explainError(100003).map(({ api }) => api)).toEqual(['v4']);
  expect(explainError(70011).map(({ api }) => api)).toEqual(['call-v1']);
});

test('has nothing to say about a number no page mentions', () => {
  expect(explainError(424242, { api: 'v4' })).toBeUndefined();
  expect(explainError(424242)).toEqual([]);
});

test('these numbers have two meanings, and no others', () => {
  const both = Object.keys(errorCatalogue['call-v1'])
    .map(Number)
    .filter((code) => code in errorCatalogue.v4);
  expect(both).toEqual([70001, 70002, 70003, 70004, 70005, 70009]);
});

test('these commands narrow the meaning of a number, and no others', () => {
  const narrowed = endpoints.flatMap(({ path, errors }) =>
    Object.entries(errors)
      .filter(([code, row]) => errorCatalogue[apiOf(path)][Number(code)]?.meaning !== row.meaning)
      .map(([code]) => `${path} ${code}`),
  );
  expect(narrowed).toEqual(['/v1/callback/set 70001']);
});

test('every code of a command is in the catalogue of its API', () => {
  const unknown = endpoints.flatMap(({ path, errors }) => {
    const api = apiOf(path);
    return Object.keys(errors).filter((code) => !explainError(Number(code), { api }));
  });
  expect(unknown).toEqual([]);
});

function apiOf(path: string) {
  return path.startsWith('/v1/') ? 'call-v1' : 'v4';
}
