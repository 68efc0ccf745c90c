import type { CallRecord as CallRecordV4 } from '@trtc-kit/contracts/call-record';
import type { CallRecordV1 } from '@trtc-kit/contracts/call-v1';

/** Records page by page. */
export interface RecordPages<Item> {
  pages(): AsyncIterable<{
    readonly items: readonly Item[];
    readonly cursor: string | undefined;
  }>;
}

/** How pages are read. */
export interface RecordPagesOptions {
  readonly pageSize: number;
  readonly cursor?: string | undefined;
}

/** Where records are read from: what `createCallKit` of `@trtc-kit/callkit` makes. */
export interface RecordSource {
  records(
    filter: { readonly StartTime: number; readonly EndTime: number },
    options: RecordPagesOptions,
  ): RecordPages<CallRecordV4>;
  readonly v1: {
    records(
      filter: { readonly startTimestamp: number; readonly endTimestamp: number },
      options: RecordPagesOptions,
    ): RecordPages<CallRecordV1>;
  };
}

/** Which of the two APIs records are read from. */
export type RecordApi = 'v4' | 'v1';
