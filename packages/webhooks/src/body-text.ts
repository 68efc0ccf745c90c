import type { RefusalReason } from './refusal.ts';

/** The text of a body, or why there is none. */
export type BodyText =
  | { readonly raw: string }
  | {
      readonly raw?: undefined;
      readonly reason: Extract<RefusalReason, 'too_large' | 'body_consumed' | 'incomplete'>;
    };

/** Reads a body whatever its content type says, and stops as soon as it exceeds the limit in bytes. */
export async function readBodyText(request: Request, limit: number): Promise<BodyText> {
  if (request.bodyUsed || request.body?.locked === true) return { reason: 'body_consumed' };
  try {
    return await readChunks(request.body, limit);
  } catch {
    return { reason: 'incomplete' };
  }
}

async function readChunks(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<BodyText> {
  const decoder = new TextDecoder();
  let raw = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return { reason: 'too_large' };
    raw += decoder.decode(chunk, { stream: true });
  }
  return { raw: raw + decoder.decode() };
}
