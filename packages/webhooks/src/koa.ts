export { toKoaMiddleware, type KoaContext, type KoaMiddleware } from './koa/middleware.ts';
