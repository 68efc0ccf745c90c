/** The end of a list, from its last item back. */
export interface Newest<Item> {
  /** How many of the list are meant. */
  readonly found: number;
  readonly items: readonly Item[];
}

/** The newest of those that are meant, of a list whose oldest item comes first. */
export function newest<Item>(
  list: Iterable<Item>,
  limit: number,
  isMeant: (item: Item) => boolean,
): Newest<Item> {
  const found = [...list].filter(isMeant);
  return { found: found.length, items: found.slice(-limit).reverse() };
}
