import { z } from 'zod';
import type { EndpointPath } from '../define/endpoint.ts';

/** An answer out of its envelope, whichever envelope it came in. */
export type OpenedEnvelope =
  | {
      readonly outcome: 'success';
      readonly payload: unknown;
      readonly requestId: string | undefined;
    }
  | {
      readonly outcome: 'refusal';
      readonly code: number;
      readonly text: string;
      readonly requestId: string | undefined;
    }
  | { readonly outcome: 'unreadable'; readonly reason: string };

// Read with more tolerance than the documents promise: a gateway in front of the backend answers
// without a RequestId, and codes have been seen as digits in a string.
const code = z.union([z.int(), z.string().regex(/^-?\d+$/)]);
const text = z.string().optional();
const receivedV4 = z.looseObject({
  ActionStatus: text,
  ErrorInfo: text,
  ErrorCode: code,
  RequestId: text,
  Response: z.unknown().optional(),
});
const receivedV1 = z.looseObject({
  errorCode: code,
  errorMessage: text,
  requestId: text,
  data: z.unknown().optional(),
});

/**
 * Takes an answer out of the envelope its path promises: `/v4/` or `/v1/`. An absent payload is an
 * empty object, so that a command without one reads like any other.
 */
export function openEnvelope(path: EndpointPath, body: unknown): OpenedEnvelope {
  return path.startsWith('/v4/') ? openV4(body) : openV1(body);
}

function openV4(body: unknown): OpenedEnvelope {
  const read = receivedV4.safeParse(body);
  if (!read.success) return unreadable('v4', read.error);
  const { ActionStatus, ErrorInfo = '', RequestId: requestId, Response } = read.data;
  const errorCode = Number(read.data.ErrorCode);
  if (errorCode === 0 && ActionStatus !== 'FAIL') {
    return { outcome: 'success', payload: Response ?? {}, requestId };
  }
  return { outcome: 'refusal', code: errorCode, text: ErrorInfo, requestId };
}

function openV1(body: unknown): OpenedEnvelope {
  const read = receivedV1.safeParse(body);
  if (!read.success) return unreadable('v1', read.error);
  const { errorMessage = '', requestId, data } = read.data;
  const errorCode = Number(read.data.errorCode);
  if (errorCode === 0) return { outcome: 'success', payload: data ?? {}, requestId };
  return { outcome: 'refusal', code: errorCode, text: errorMessage, requestId };
}

function unreadable(version: string, error: z.ZodError): OpenedEnvelope {
  const where = error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ');
  return {
    outcome: 'unreadable',
    reason: `no ${version} envelope: ${where} missing or of another type`,
  };
}
