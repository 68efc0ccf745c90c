import { pageOf } from '../../callbacks/event-page.ts';
import type * as contract from '../../control/index.ts';
import { deliverySchema } from '../../control/shapes/delivery.ts';
import type { Handler } from '../handler.ts';

export const listDeliveries: Handler<typeof contract.listDeliveries> = (request, { app }) => {
  const { Status, Outcome } = request;
  const found = app.outbox
    .deliveries()
    .filter(({ status }) => status === (Status ?? status))
    .filter(({ outcome }) => Outcome === undefined || outcome?.kind === Outcome);
  return { DeliveryList: pageOf(found, request).map((item) => deliverySchema.parse(item)) };
};
