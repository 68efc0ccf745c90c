import type * as contract from '../../control/index.ts';
import { deliverySchema } from '../../control/shapes/delivery.ts';
import type { Handler } from '../handler.ts';

export const getDelivery: Handler<typeof contract.getDelivery> = ({ Id }, { app }) => {
  return { Delivery: deliverySchema.parse(app.outbox.delivery(Id)) };
};
