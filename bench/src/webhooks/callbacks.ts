import { buildCallback } from '@trtc-kit/webhooks/testing';

/** The application both sides' bodies are about, and what proves them. */
export const sdkAppId = 1400000000;
/** Long enough for either peer's signature. */
export const secret = 'a secret of 32 characters or more';

const sample = buildCallback('Call.CallbackAfterEndCall', { sdkAppId, urlSecret: secret });

/** The query of a callback, with the secret in it. */
export const search = new URL(sample.url).search;

const [before = '', after = ''] = sample.raw.split(/(?<="CallId":")[^"]*(?=")/);
const idLength = 36;

/** How many bytes a body has, ours and the peers'. */
export const bodySize = before.length + idLength + after.length;

let made = 0;

/** The text of a body with a call id of its own: one that is repeated would be no new event. */
export function makeBody(): string {
  made += 1;
  const id = `0db92ec2-419d-4a52-b9b9-${made.toString(16).padStart(12, '0')}`;
  return `${before}${id}${after}`;
}

/** An object as text of the same size, by what fills up one of its fields. */
export function toBodyOfSize(toBody: (filling: string) => object): string {
  const missing = bodySize - JSON.stringify(toBody('')).length;
  if (missing < 0) throw new Error('The body is larger than a callback.');
  return JSON.stringify(toBody('x'.repeat(missing)));
}
