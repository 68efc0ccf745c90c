import { describe, expect, test } from 'vitest';
import { start } from '../../../test/backend.ts';
import type { RecordView } from './call-view.ts';
import { Records } from './records.ts';

const second = 1_000;
const day = 86_400 * second;

/** The record of a call that started so many milliseconds after the start of the test. */
function toRecord(CallId: string, startedAfter = 0): RecordView {
  const StartTime = Math.floor((start + startedAfter) / second);
  return {
    CallId,
    Caller_Account: 'alice',
    MediaType: 'Audio',
    CallType: 'SingleCall',
    StartTime,
    EndTime: StartTime,
    AcceptTime: 0,
    CallResult: 'Cancel',
    CalleeList_Account: ['alice', 'bob'],
    RoomId: 'r',
    RoomIdType: 2,
  };
}

function create() {
  const touched: string[] = [];
  const records = new Records('records', { touch: (key) => touched.push(key) });
  const find = (now: number, range = {}) =>
    records.search(range, now, () => true).map(({ CallId }) => CallId);
  return { find, records, touched };
}

describe('records', () => {
  test('come in the order their calls started in, whenever they ended', () => {
    const { find, records } = create();
    records.add(toRecord('short', 10 * second), start + 20 * second);
    records.add(toRecord('other', 10 * second), start + 20 * second);
    records.add(toRecord('long'), start + 30 * second);
    expect(find(start + 40 * second)).toEqual(['long', 'short', 'other']);
  });

  test('are found by when their calls started, both ends included', () => {
    const { find, records } = create();
    for (let index = 0; index < 6; index += 1) {
      records.add(toRecord(`call${index.toString()}`, index * second), start + 10 * second);
    }
    const from = start / second + 2;
    expect(find(start + day, { from, until: from + 1 })).toEqual(['call2', 'call3']);
    expect(find(start + day, { from: from + 2 })).toEqual(['call4', 'call5']);
    expect(find(start + day, { until: from - 2 })).toEqual(['call0']);
    expect(find(start + day, { from: from + 1, until: from })).toEqual([]);
  });

  test('of calls that started more than 7 days ago are found by id alone', () => {
    const { find, records } = create();
    records.add(toRecord('long'), start + day);
    const now = start + 7 * day + second;
    expect(find(now)).toEqual([]);
    expect(records.find('long', now)).toHaveProperty('CallId', 'long');
    expect(find(start + 7 * day)).toEqual(['long']);
  });

  test('are dropped once nobody can read them any more', () => {
    const { find, records, touched } = create();
    records.add(toRecord('old'), start);
    records.add(toRecord('long'), start + day);
    touched.length = 0;
    records.add(toRecord('new', 7 * day + second), start + 7 * day + second);
    expect([...records.keys()]).toEqual(['long', 'new']);
    expect(records.read('old')).toBeUndefined();
    expect(touched.sort()).toEqual(['new', 'old']);
    expect(find(start + 7 * day + 6 * second)).toEqual(['new']);
  });

  test('of many days take no more room than those of seven', () => {
    const { find, records } = create();
    const hour = 3_600 * second;
    for (let index = 0; index < 2_000; index += 1) {
      records.add(toRecord(`call${index.toString()}`, index * hour), start + index * hour);
    }
    const now = start + 1_999 * hour + 5 * second;
    expect([...records.keys()]).toHaveLength(7 * 24 + 1);
    expect(find(now)).toEqual([...records.keys()].slice(1));
  });

  test('are the same after they were written down, in whatever order they are read back', () => {
    const { find, records } = create();
    const ids = ['b', 'a', 'c'];
    for (const id of ids) records.add(toRecord(id), start);
    const copy = create();
    for (const key of ['c', 'a', 'b']) {
      copy.records.restore(key, JSON.parse(JSON.stringify(records.read(key))));
    }
    const now = start + day;
    expect(find(now)).toEqual(ids);
    expect(copy.find(now)).toEqual(ids);
    copy.records.add(toRecord('d'), start);
    expect(copy.find(now)).toEqual([...ids, 'd']);
    copy.records.restore('d', { record: toRecord('d', -second), endedAt: start, order: 9 });
    expect(copy.find(now)).toEqual(['d', ...ids]);
    copy.records.clear();
    expect(copy.find(now)).toEqual([]);
    expect([...copy.records.keys()]).toEqual([]);
  });
});
