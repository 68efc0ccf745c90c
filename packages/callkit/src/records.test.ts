import { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import { getRecordsByFilter } from '@trtc-kit/contracts/call-v1';
import { describe, expect, test } from 'vitest';
import { createCallKit } from './index.ts';

const [sample] = getRecordByFilter.example.response.CallRecordList;

interface Search {
  readonly EndTime: number;
  readonly Page: number;
  readonly NumberPerPage: number;
}

/** A kit whose backend has so many records, and what it was asked for. */
function kitWith(total: number, refuse?: number) {
  const asked: Search[] = [];
  let now = 1_700_000_000_000;
  const callkit = createCallKit({
    sdkAppId: 1400000000,
    secretKey: 'key',
    region: 'singapore',
    clock: { now: () => now },
    fetch: async (request) => {
      const search = (await request.json()) as Search;
      asked.push(search);
      now += 60_000;
      const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };
      if (refuse !== undefined) return Response.json({ ...envelope, ErrorCode: refuse });
      const first = (search.Page - 1) * search.NumberPerPage;
      const size = Math.max(0, Math.min(search.NumberPerPage, total - first));
      const list = Array.from({ length: size }, (_, index) => ({
        ...sample,
        CallId: String(first + index + 1),
      }));
      const Response1 = { TotalNum: total, Page: search.Page, CallRecordList: list };
      return Response.json({ ...envelope, Response: Response1 });
    },
  });
  return { asked, callkit };
}

const ids = (records: readonly { readonly CallId: string }[]) =>
  records.map(({ CallId }) => CallId);

describe('records', () => {
  test('come one by one, all of them, from as many pages as it takes', async () => {
    const { asked, callkit } = kitWith(7);
    const found = await Array.fromAsync(
      callkit.records({ CallType: 'SingleCall' }, { pageSize: 3 }),
    );
    expect(ids(found)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(asked.map(({ Page }) => Page)).toEqual([1, 2, 3]);
    expect(asked[0]).toMatchObject({ CallType: 'SingleCall', NumberPerPage: 3 });
  });

  test('are those up to the moment the reading began', async () => {
    const { asked, callkit } = kitWith(7);
    await Array.fromAsync(callkit.records({}, { pageSize: 3 }));
    expect(new Set(asked.map(({ EndTime }) => EndTime))).toEqual(new Set([1_700_000_000]));
  });

  test('end with the total: no page is asked for in vain', async () => {
    const { asked, callkit } = kitWith(6);
    expect(await Array.fromAsync(callkit.records({}, { pageSize: 3 }))).toHaveLength(6);
    expect(asked).toHaveLength(2);
  });

  test('go on where a reading stopped, with the same end', async () => {
    const { callkit } = kitWith(7);
    const pages = callkit.records({}, { pageSize: 3 }).pages()[Symbol.asyncIterator]();
    const first = (await pages.next()).value as { cursor: string };
    const { asked, callkit: later } = kitWith(7);
    const rest = await Array.fromAsync(later.records({}, { pageSize: 3, cursor: first.cursor }));
    expect(ids(rest)).toEqual(['4', '5', '6', '7']);
    expect(asked[0]).toMatchObject({ Page: 2, EndTime: 1_700_000_000 });
  });

  test('are none where the backend says that there is none', async () => {
    expect(await Array.fromAsync(kitWith(0, 101050).callkit.records())).toEqual([]);
    expect(await Array.fromAsync(kitWith(0).callkit.records())).toEqual([]);
  });

  test('pass on any other refusal', async () => {
    const records = Array.fromAsync(kitWith(0, 60010).callkit.records());
    await expect(records).rejects.toMatchObject({ code: 60010 });
  });

  test('refuse a cursor of another list', async () => {
    const records = Array.fromAsync(kitWith(1).callkit.records({}, { cursor: 'abc' }));
    await expect(records).rejects.toThrow('cursor must be one');
  });
});

describe('records of the older API', () => {
  /** A kit whose backend answers each search with what `answer` makes of it. */
  function kitV1(answer: (search: { page: number; endTimestamp: number }) => object) {
    return createCallKit({
      sdkAppId: 1400000000,
      secretKey: 'key',
      region: 'singapore',
      clock: { now: () => 1_700_000_000_000 },
      fetch: async (request) => {
        const search = (await request.json()) as { page: number; endTimestamp: number };
        return Response.json({ errorMessage: '', requestId: '1', ...answer(search) });
      },
    });
  }
  const [sampleV1] = getRecordsByFilter.example.response.callRecordList;

  test('come one by one, page after page', async () => {
    const asked: unknown[] = [];
    const callkit = kitV1((search) => {
      asked.push([search.page, search.endTimestamp]);
      const callRecordList = search.page === 1 ? [sampleV1, sampleV1] : [sampleV1];
      return { errorCode: 0, data: { totalNum: 3, page: search.page, callRecordList } };
    });
    const records = callkit.v1.records({ startTimestamp: 1 }, { pageSize: 2 });
    expect(await Array.fromAsync(records)).toHaveLength(3);
    expect(asked).toEqual([
      [1, 1_700_000_000],
      [2, 1_700_000_000],
    ]);
  });

  test('are none where the backend says that none was found', async () => {
    const callkit = kitV1(() => ({ errorCode: 70011 }));
    expect(await Array.fromAsync(callkit.v1.records({ startTimestamp: 1 }))).toEqual([]);
  });
});
