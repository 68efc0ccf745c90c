export type { AddressOptions } from './base-url.ts';
export type { CallOptions } from './call-options.ts';
export { createClient, type Client, type ClientMethod } from './client.ts';
export type { ContractDrift, OnContractDrift } from './contract-drift.ts';
export type { CredentialOptions } from './credentials.ts';
export * from './errors/index.ts';
export type { Fetch } from './exchange.ts';
export type { RandomUint32 } from './query.ts';
export { createTransport, type Transport, type TransportOptions } from './transport.ts';
