export { ApiError, type Refusal } from './api-error.ts';
export { isApiError } from './is-api-error.ts';
export { RequestError } from './request-error.ts';
export { ResponseError } from './response-error.ts';
export { TransportError, type TransportFailure } from './transport-error.ts';
export { TrtcError } from './trtc-error.ts';
