export { toExpressHandler, type ExpressHandler } from './express/handler.ts';
