/** Things of one kind, oldest first. */
export interface Collection<Item> {
  readonly size: number;
  readonly all: () => Iterable<Item>;
}

/** The end of a collection, from its last item back. */
export interface Newest<Item> {
  /** How many of the collection are meant. */
  readonly found: number;
  readonly items: readonly Item[];
}

/** The newest items of a collection: of all, or of those that are meant. */
export function newest<Item>(
  collection: Collection<Item>,
  limit: number,
  isMeant?: (item: Item) => boolean,
): Newest<Item> {
  if (isMeant === undefined) {
    const { size } = collection;
    return { found: size, items: skip(collection.all(), size - limit).reverse() };
  }
  const found = [...collection.all()].filter(isMeant);
  return { found: found.length, items: found.slice(-limit).reverse() };
}

/** What comes behind the first so many. Where all are looked at, 100,000 cost milliseconds. */
function skip<Item>(items: Iterable<Item>, count: number): Item[] {
  const rest: Item[] = [];
  let left = count;
  for (const item of items) {
    if (left > 0) left -= 1;
    else rest.push(item);
  }
  return rest;
}
