import * as callProduct from '@trtc-kit/contracts/products/call';
import * as callV1Product from '@trtc-kit/contracts/products/call-v1';
import * as roomProduct from '@trtc-kit/contracts/products/room';
import * as control from '../control/index.ts';
import { requireControl } from '../gate/control.ts';
import { requireEdition } from '../gate/edition.ts';
import * as callHandlers from '../handlers/call-product.ts';
import * as callV1Handlers from '../handlers/call-v1/index.ts';
import * as controlHandlers from '../handlers/control/index.ts';
import * as roomHandlers from '../handlers/room-product.ts';
import { toRoutes, type Route } from './routes.ts';

/** Every command of every product, and those of control. */
export const allRoutes: readonly Route[] = [
  ...toRoutes(callProduct, callHandlers, requireEdition('group', 'oneToOne')),
  ...toRoutes(callV1Product, callV1Handlers, requireEdition('group')),
  ...toRoutes(roomProduct, roomHandlers),
  ...toRoutes(control, controlHandlers, requireControl).map((route) => ({
    ...route,
    isNoted: route.endpoint.repeat !== 'read',
  })),
];
