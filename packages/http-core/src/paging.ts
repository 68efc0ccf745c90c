/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins, to go on later; absent at the end of the list. */
  readonly cursor: string | undefined;
}

/** A list that is fetched page by page while it is read. */
export interface PagedList<Item> extends AsyncIterable<Item> {
  /** The same by the page. */
  readonly pages: () => AsyncIterable<Page<Item>>;
}

/** Fetches the page that begins at a cursor; the first one without. */
export type FetchPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

/** How a list is read. */
export interface PagingOptions {
  /** Items on a page. */
  readonly pageSize?: number | undefined;
  /** Where an earlier reading stopped. */
  readonly cursor?: string | undefined;
}

/** A list from a way to fetch its pages. Nothing is fetched before it is asked for. */
export function createPagedList<Item>(
  fetchPage: FetchPage<Item>,
  from: string | undefined,
): PagedList<Item> {
  async function* pages(): AsyncGenerator<Page<Item>> {
    let cursor = from;
    do {
      const page = await fetchPage(cursor);
      if (page.items.length > 0) yield page;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}
