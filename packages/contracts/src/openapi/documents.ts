import type { OpenAPIObject } from 'openapi3-ts/oas31';
import { registry, type Product } from '../registry.ts';
import { toOpenApi, toOpenApi30 } from './document.ts';
import { toKebab } from './names.ts';

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

/** What has commands: each product, and all in one. */
const withCommands: Readonly<Record<string, Product>> = {
  all: everything,
  ...Object.fromEntries(
    Object.entries(registry).map(([name, product]) => [toKebab(name), product]),
  ),
};

/**
 * Every document, by the name of its file: one per product, the callbacks alone, and all in one;
 * with `-3.0` behind the name the same without callbacks, for tools that take only OpenAPI 3.0.
 */
export function openApiDocuments(): Readonly<Record<string, OpenAPIObject>> {
  const documents = Object.entries(withCommands).flatMap(([name, product]) => [
    [name, toOpenApi(product)] as const,
    [`${name}-3.0`, toOpenApi30(product)] as const,
  ]);
  return { ...Object.fromEntries(documents), callbacks: toOpenApi(callbacksOnly) };
}
