import { Buffer } from 'node:buffer';
import type { ArchiveChange } from '../writing/writer.ts';

/** Bytes of ids in one message: PostgreSQL takes 8,000 for all of it. */
const mostBytes = 6_000;

/** A change as messages, each of which says who sends it. */
export function toPayloads(from: string, { sdkAppId, callIds }: ArchiveChange): readonly string[] {
  return toParts(callIds).map((part) => JSON.stringify({ from, sdkAppId, callIds: part }));
}

function toParts(ids: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const id of ids) {
    const size = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes + size > mostBytes && bytes > 0) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(id);
    bytes += size;
  }
  return parts;
}

/** What a message of somebody else says; nothing if it is our own, or of another kind. */
export function toChange(own: string, payload: string): ArchiveChange | undefined {
  const { from, sdkAppId, callIds } = toFields(payload);
  if (from === own || typeof sdkAppId !== 'number' || !Array.isArray(callIds)) return undefined;
  return { sdkAppId, callIds: callIds.filter((id) => typeof id === 'string') };
}

function toFields(payload: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(payload);
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    // Anybody may write into a channel.
    return {};
  }
}
