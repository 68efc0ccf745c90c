/** Somebody waits for the first attempt at a callback. */
export interface Waiting {
  /** Whether the handlers did their work. */
  readonly ended: Promise<boolean>;
  /** Whether somebody else waited for it before. */
  readonly shared: boolean;
  /** The callback is in the inbox. */
  readonly stored: () => void;
  /** Waits no longer. */
  leave(): void;
}

/** Who waits for which callback, while the inbox does not last. */
export interface FirstAttempts {
  join(id: string): Waiting;
  /** Whether anybody still waits. */
  isAwaited(id: string): boolean;
  end(id: string, succeeded: boolean): void;
  /** Nothing can be begun now: what is in the inbox waits for what is tried again later. */
  endBlocked(): void;
}

interface Awaited extends PromiseWithResolvers<boolean> {
  waiting: number;
  isStored: boolean;
}

/** Nobody waits yet. */
export function createFirstAttempts(): FirstAttempts {
  const awaited = new Map<string, Awaited>();

  return {
    join(id) {
      const before = awaited.get(id);
      const attempt = before ?? {
        ...Promise.withResolvers<boolean>(),
        waiting: 0,
        isStored: false,
      };
      attempt.waiting += 1;
      awaited.set(id, attempt);
      return {
        ended: attempt.promise,
        shared: before !== undefined,
        stored() {
          attempt.isStored = true;
        },
        leave() {
          attempt.waiting -= 1;
          if (attempt.waiting === 0 && awaited.get(id) === attempt) awaited.delete(id);
        },
      };
    },
    endBlocked() {
      for (const [id, { isStored, resolve }] of awaited) {
        if (!isStored) continue;
        resolve(true);
        awaited.delete(id);
      }
    },
    isAwaited: (id) => awaited.has(id),
    end(id, succeeded) {
      awaited.get(id)?.resolve(succeeded);
      awaited.delete(id);
    },
  };
}
