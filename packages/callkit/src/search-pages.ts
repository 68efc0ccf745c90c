import type { FetchPage } from '@trtc-kit/http-core';

/** Where a reading stands: the page, and the end of the search that all its pages share. */
export interface Position {
  readonly page: number;
  /** Unix seconds. */
  readonly end: number;
}

/** A search for records, page by page. */
export interface Search<Item> {
  readonly pageSize: number;
  /** The end of a search that begins now, in Unix seconds. */
  readonly end: () => number;
  readonly search: (
    position: Position,
  ) => Promise<{ readonly items: readonly Item[]; readonly total: number }>;
  /** Whether a refusal says that there is no record, where a list may be empty. */
  readonly isEmpty: (error: unknown) => boolean;
}

/**
 * The pages of a search. The end is that of the first page: a call that ends meanwhile must not
 * move the others. The last page is the short one, or the one with which the total is reached.
 */
export function searchPages<Item>({
  pageSize,
  end,
  search,
  isEmpty,
}: Search<Item>): FetchPage<Item> {
  return async (cursor) => {
    const position = cursor === undefined ? { page: 1, end: end() } : parseCursor(cursor);
    try {
      const { items, total } = await search(position);
      const isLast = items.length < pageSize || position.page * pageSize >= total;
      return { items, cursor: isLast ? undefined : toCursor(position) };
    } catch (error) {
      if (isEmpty(error)) return { items: [], cursor: undefined };
      throw error;
    }
  };
}

function toCursor({ page, end }: Position): string {
  return `${(page + 1).toString()}-${end.toString()}`;
}

function parseCursor(text: string): Position {
  const [page = NaN, end = NaN] = text.split('-').map(Number);
  if (Number.isInteger(page) && Number.isInteger(end)) return { page, end };
  throw new TypeError('cursor must be one that a page of records gave.');
}
