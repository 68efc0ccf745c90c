/** Work that is asked for one by one and done together. */
export interface Batches<Item, Result> {
  /** Has an item done in the next batch; resolves with its result. */
  add(item: Item): Promise<Result>;
}

/** How batches are made. */
export interface BatchOptions<Item, Result> {
  /** Does a batch, and gives a result for each item of it, in their order. */
  readonly write: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** The most items of a batch. */
  readonly limit: number;
  /** Whether an item may be in one batch with those before it. Default: always. */
  readonly fits?: (item: Item, before: readonly Item[]) => boolean;
}

interface Asked<Item, Result> extends PromiseWithResolvers<Result> {
  readonly item: Item;
}

/**
 * Collects items while a batch is being done: one batch at a time, so that items are done in the
 * order they were asked for, and the more of them there are the fewer transactions each takes.
 */
export function createBatches<Item, Result>(
  options: BatchOptions<Item, Result>,
): Batches<Item, Result> {
  const waiting: Asked<Item, Result>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) await perform(take(waiting, options), options.write);
    isRunning = false;
  }

  return {
    add(item) {
      const asked = { item, ...Promise.withResolvers<Result>() };
      waiting.push(asked);
      // What arrives in the same turn of the event loop belongs together.
      if (!isRunning) setImmediate(() => void run());
      isRunning = true;
      return asked.promise;
    },
  };
}

function take<Item, Result>(
  waiting: Asked<Item, Result>[],
  { limit, fits = () => true }: BatchOptions<Item, Result>,
): readonly Asked<Item, Result>[] {
  const items: Item[] = [];
  for (const { item } of waiting.slice(0, limit)) {
    if (!fits(item, items)) break;
    items.push(item);
  }
  return waiting.splice(0, items.length);
}

async function perform<Item, Result>(
  batch: readonly Asked<Item, Result>[],
  write: BatchOptions<Item, Result>['write'],
): Promise<void> {
  try {
    const results = await write(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => {
      // A result for each item, says `write`.
      resolve(results[index] as Result);
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
