import type * as contract from '../../control/index.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const resendDelivery: Handler<typeof contract.resendDelivery> = (
  { Id, Body, Url, Count = 1 },
  { app },
) => {
  const original = app.outbox.delivery(Id);
  if (Url !== undefined && !(/^https?:\/\//.test(Url) && URL.canParse(Url))) {
    throw new Refusal(100002, 'Url: the URL must start with http or https');
  }
  const replays = Array.from({ length: Count }, () =>
    app.outbox.resend(original, { body: Body, url: Url }),
  );
  return { IdList: replays.map(({ id }) => id) };
};
