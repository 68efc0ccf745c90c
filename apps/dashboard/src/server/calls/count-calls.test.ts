import { observeRecord, type CallQuery } from '@trtc-kit/records';
import { getRecordByCallid } from '@trtc-kit/contracts/call-record';
import { expect, test } from 'vitest';
import { now, openStage, sdkAppId } from '../../../test/stage.ts';
import { countCalls } from './count-calls.ts';

const day = 86_400_000;
const { CallRecord } = getRecordByCallid.example.response;

test.each<[string, Pick<CallQuery, 'from' | 'to'>, boolean]>([
  ['all time', {}, true],
  ['some days', { from: now - 6 * day, to: now - 2 * day }, true],
  ['days before the first call', { from: now - 90 * day, to: now }, true],
  ['days without calls', { from: now - 90 * day, to: now - 80 * day }, false],
  ['days to come', { from: now - 3 * day, to: now + 3 * day }, true],
])('a count in pieces is that of the whole: %s', async (_, span, hasCalls) => {
  await using stage = await openStage();
  const { archive } = stage;
  const timeless = { ...CallRecord, CallId: 'timeless', Caller_Account: 'user-1', StartTime: 0 };
  const future = { ...timeless, CallId: 'future', StartTime: (now + day) / 1000 };
  const records = [timeless, future].map((record) =>
    observeRecord({ ...record, EndTime: 0, AcceptTime: 0 }, { sdkAppId, receivedAt: now }),
  );
  await archive.add(records);
  const toQuery = (startsWith: string) => ({ sdkAppId, userId: { startsWith }, ...span });
  expect((await archive.count(toQuery('user-'))) > 0).toBe(hasCalls);
  for (const query of ['user-', 'user-1', 'nobody'].map(toQuery)) {
    expect(await countCalls(archive, query, now)).toBe(await archive.count(query));
  }
});
