export type { CallbackEvent } from './callback-event.ts';
export type { CallbackQuery, SentQuery } from './callback-query.ts';
export type { Clock } from './clock.ts';
export type { Handler, Unsubscribe } from './handlers.ts';
export type { ReceiverHooks, UnknownCallback } from './hooks.ts';
export type { CallbackBody, CallbackCommand } from './known-callbacks.ts';
export { createReceiver, type Receiver } from './receiver.ts';
export type { ReceiverOptions } from './receiver-options.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
