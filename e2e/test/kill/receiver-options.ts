import type { ReceiverOptions } from '@trtc-kit/webhooks';
import { application } from './messages.ts';

const { sdkAppId, urlSecret, token } = application;

/** What a receiver has that is to be killed, whatever its inbox. */
export const receiverOptions = {
  apps: [{ sdkAppId, urlSecrets: [urlSecret], tokens: [token] }],
  // v1 documents no signature.
  checks: { sign: { except: ['callV1'] } },
  // More than there are kills: none of them may wear an event out.
  retries: { maxAttempts: 100 },
} as const satisfies ReceiverOptions;
