import { expect, test } from 'vitest';
import { openStage, sdkAppId } from '../../../test/stage.ts';

test('a download has exactly what is filtered, as CSV', async () => {
  await using stage = await openStage();
  const response = await stage.get('/api/calls.csv?range=all&result=declined');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="calls-${sdkAppId}-2026-01-31.csv"`,
  );
  const [head, ...lines] = (await response.text()).trimEnd().split('\r\n');
  expect(head).toMatch(/^call_id,/);
  const ids = lines.map((line) => line.split(',')[0]);
  const expected = stage.calls.filter(({ result }) => result === 'declined').map(({ id }) => id);
  expect(ids.toSorted()).toEqual(expected.toSorted());
});

test('a download has exactly what is filtered, as JSON Lines', async () => {
  await using stage = await openStage();
  const response = await stage.get('/api/calls.jsonl?range=all&kind=group');
  const lines = (await response.text()).trimEnd().split('\n');
  const kinds = lines.map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
  expect(kinds).toHaveLength(stage.calls.filter(({ kind }) => kind === 'group').length);
  expect(new Set(kinds)).toEqual(new Set(['group']));
});

test('a download reads no further once the browser went away', async () => {
  await using stage = await openStage();
  const response = await stage.get('/api/calls.csv?range=all');
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(first?.done).toBe(false);
  await reader?.cancel();
  expect(await reader?.read()).toEqual({ done: true, value: undefined });
});
