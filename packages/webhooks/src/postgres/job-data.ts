import type { InboxEntry } from '../inbox/inbox-store.ts';

/** What a job carries. */
export interface JobData {
  /** The entry as text of its own: jsonb would refuse characters that a body may hold. */
  readonly entry: string;
  /** How often it was claimed before it was replayed. Default: 0. */
  readonly before?: number;
}

/** An entry as a job carries it. */
export function toText(entry: InboxEntry): string {
  return JSON.stringify(entry);
}

/** The entry a job carries. */
export function toEntry(text: unknown): InboxEntry {
  // Only `toText` writes there.
  return JSON.parse(String(text)) as InboxEntry;
}

/** A key as PostgreSQL can hold it, without NUL and halves of characters; different for each. */
export function toSingletonKey({ key }: InboxEntry): string {
  return JSON.stringify(key).slice(1, -1);
}
