import type { OpenAPIObject } from 'openapi3-ts/oas31';
import { registry, type Product } from '../registry.ts';
import { toOpenApi } from './document.ts';

const products: readonly Product[] = Object.values(registry);

const everything: Product = {
  title: 'Tencent RTC Call and Conference',
  summary: 'The server API and the callbacks of Tencent RTC Call and Conference.',
  endpoints: Object.fromEntries(products.flatMap(({ endpoints }) => Object.entries(endpoints))),
  callbacks: Object.fromEntries(products.flatMap(({ callbacks }) => Object.entries(callbacks))),
};

const callbacksOnly: Product = {
  ...everything,
  title: 'Tencent RTC callbacks',
  summary: 'The callbacks of Tencent RTC Call and Conference.',
  endpoints: {},
};

/** Every document, by the name of its file: one per product, the callbacks alone, and all in one. */
export function openApiDocuments(): Readonly<Record<string, OpenAPIObject>> {
  return {
    all: toOpenApi(everything),
    call: toOpenApi(registry.call),
    callbacks: toOpenApi(callbacksOnly),
    room: toOpenApi(registry.room),
  };
}
