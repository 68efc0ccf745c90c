import type { ExampleObject } from 'openapi3-ts/oas31';
import type { z } from 'zod';
import type { Endpoint } from '../define/endpoint.ts';
import { commonErrors } from '../wire/common-errors.ts';
import type { ErrorRow } from '../wire/error-row.ts';
import { envelopeV1 } from '../wire/envelope-v1.ts';
import { envelopeV4 } from '../wire/envelope-v4.ts';
import { versionOfPath, type ApiVersion } from './api-version.ts';

/** How one version frames its answers. The payload is optional throughout: a refusal has none. */
interface Envelope {
  readonly bare: z.ZodObject;
  readonly carry: (payload: z.ZodType) => z.ZodObject;
  readonly success: (payload?: unknown) => object;
  readonly refusal: (code: number, text: string) => object;
}

const v1RequestId = '1c8960ac38d61be38b6fb219db0182d1';
const v4RequestId = 'Id-70e312f1de024af5a36714b7b71da224-O-Seq-63504';

const envelopes: Readonly<Record<ApiVersion, Envelope>> = {
  v1: {
    bare: envelopeV1.omit({ data: true }),
    carry: (payload) => envelopeV1.extend({ data: payload.optional() }),
    success: (data) => ({
      errorCode: 0,
      errorMessage: 'Success',
      requestId: v1RequestId,
      ...(data === undefined ? {} : { data }),
    }),
    refusal: (errorCode, errorMessage) => ({ errorCode, errorMessage, requestId: v1RequestId }),
  },
  v4: {
    bare: envelopeV4.omit({ Response: true }),
    carry: (payload) => envelopeV4.extend({ Response: payload.optional() }),
    success: (Response) => ({
      ActionStatus: 'OK',
      ErrorInfo: '',
      ErrorCode: 0,
      RequestId: v4RequestId,
      ...(Response === undefined ? {} : { Response }),
    }),
    refusal: (ErrorCode, ErrorInfo) => ({
      ActionStatus: 'FAIL',
      ErrorInfo,
      ErrorCode,
      RequestId: v4RequestId,
    }),
  },
};

/** The whole body of an answer: the envelope its path promises, around the payload if it has one. */
export function answerSchema({ path, response }: Endpoint): z.ZodObject {
  const { bare, carry } = envelopes[versionOfPath(path)];
  return hasPayload(response) ? carry(response) : bare;
}

/** A documented answer and a refusal, in their envelope. The vendor's words of a refusal are not documented. */
export function answerExamples(endpoint: Endpoint): Readonly<Record<string, ExampleObject>> {
  const { success, refusal } = envelopes[versionOfPath(endpoint.path)];
  const payload = hasPayload(endpoint.response) ? endpoint.example.response : undefined;
  const [code, { meaning }] = typicalRefusal(endpoint);
  return {
    success: { summary: 'The documented answer.', value: success(payload) },
    refusal: { summary: `A refusal: ${meaning}.`, value: refusal(code, meaning) },
  };
}

/** The first code of its own that says something about the request. */
function typicalRefusal({ errors }: Endpoint): readonly [number, ErrorRow] {
  const own = Object.entries(errors).find(([, { category }]) => category !== 'internal');
  return own === undefined ? [60007, commonErrors[60007]] : [Number(own[0]), own[1]];
}

function hasPayload(response: z.ZodType): boolean {
  const { def } = response._zod;
  return !('shape' in def && Object.keys(def.shape as object).length === 0);
}
