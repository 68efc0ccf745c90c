/** Makes the ids the backend gives out. */
export interface Ids {
  uuid(): string;
  /** In the form of the samples: `Id-<32 hex>-O-Seq-<number>`. */
  requestId(): string;
}

/** Ids from a source of UUIDs, so that a test can know them. */
export function createIds(uuid: () => string): Ids {
  let sequence = 0;
  return {
    uuid,
    requestId() {
      sequence += 1;
      return `Id-${uuid().replaceAll('-', '')}-O-Seq-${sequence.toString()}`;
    },
  };
}
