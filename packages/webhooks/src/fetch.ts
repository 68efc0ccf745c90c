export { toFetchHandler, type FetchHandler, type HonoContextLike } from './fetch/handler.ts';
