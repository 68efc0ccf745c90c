import { callbacksIn, endpointsIn, type Callback, type Endpoint } from '../../src/index.ts';
import { registry, type Product } from '../../src/registry.ts';

const products: readonly Product[] = Object.values(registry);

/** Every endpoint there is a contract for. */
export const endpoints: readonly Endpoint[] = products
  .flatMap((product) => Object.values(product.endpoints))
  .flatMap((group) => endpointsIn(group).map(([, endpoint]) => endpoint));

/** Every callback there is a contract for, once each: products share some. */
export const callbacks: readonly Callback[] = [
  ...new Set(
    products
      .flatMap((product) => Object.values(product.callbacks))
      .flatMap((group) => callbacksIn(group).map(([, callback]) => callback)),
  ),
];
