/**
 * Items in batches of a size, the last one smaller. What is there already is not waited for item by
 * item, which would take longer than most of what is done with it.
 */
export function toBatches<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  size: number,
): Iterable<readonly Item[]> | AsyncIterable<readonly Item[]> {
  return Symbol.iterator in items ? batchesOf(items, size) : arrivingBatches(items, size);
}

/** The same for items that are there already. */
export function* batchesOf<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* arrivingBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
