export type { Answer } from './answer.ts';
export type { Arrival, ArrivalBody } from './arrival.ts';
export type { CallbackBody } from './callbacks/callback-body.ts';
export type {
  CallbackEvent,
  InvalidCallback,
  ReceivedCallback,
  UnknownCallback,
} from './callbacks/callback-event.ts';
export type { CallbackQuery, SentQuery } from './callbacks/callback-query.ts';
export type { InvalidReason, JsonObject } from './callbacks/interpretation.ts';
export type { CallbackCommand, ProductOf } from './callbacks/known-callbacks.ts';
export type { Form, Product } from './callbacks/product.ts';
export type { CheckDescription, CheckLayer } from './checks/check-description.ts';
export type {
  AddressOptions,
  App,
  CheckOptions,
  SignOptions,
  UrlSecretOptions,
} from './checks/check-options.ts';
export type { Clock } from './clock.ts';
export type { FetchContext } from './fetch/web-arrival.ts';
export type { Failure, ReceiverHooks } from './hooks.ts';
export type { RetryOptions } from './inbox/back-off.ts';
export type * from './inbox/inbox-store.ts';
export type { Inbox } from './inbox/inbox-view.ts';
export { memoryInbox, type MemoryInboxOptions } from './inbox/memory-inbox.ts';
export { createReceiver, type Receiver } from './receiver.ts';
export type { ReceiverOptions } from './receiver-options.ts';
export type { ReceiverStats } from './receiver-stats.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { RelayFetch } from './relay/relay-lane.ts';
export type { RelayOptions } from './relay/relay-options.ts';
export type { Handler, HandlerOptions, Unsubscribe } from './subscriptions.ts';
