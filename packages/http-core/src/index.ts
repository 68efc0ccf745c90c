export type { AddressOptions } from './base-url.ts';
export type { CallOptions, RetryOptions } from './call-options.ts';
export {
  createClient,
  type Client,
  type ClientMethod,
  type Methods,
  type UntypedRequest,
} from './client.ts';
export type { ContractDrift, OnContractDrift } from './contract-drift.ts';
export type { CredentialOptions } from './credentials.ts';
export * from './errors/index.ts';
export type { Fetch } from './exchange.ts';
export type { Effort } from './effort.ts';
export {
  createPagedList,
  type FetchPage,
  type Page,
  type PagedList,
  type PagingOptions,
} from './paging.ts';
export type { RandomUint32 } from './query.ts';
export type { Call, Reply } from './reply.ts';
export type { BudgetOptions } from './retry/defaults.ts';
export type { LimitOptions } from './limit/limits.ts';
export type { CallMessage, ChannelMessages } from './trace/channels.ts';
export { createTransport, type Transport, type TransportOptions } from './transport.ts';
