import { endpointsIn, type Endpoint } from '@trtc-kit/contracts';
import { registry, type Product } from '@trtc-kit/contracts/registry';

/** A contract, and where the reference has its page. */
export interface Contract {
  readonly name: string;
  readonly endpoint: Endpoint;
  /** From the root of the repository on. */
  readonly page: string;
}

const products: readonly Product[] = Object.values(registry);

/** Every contract by the path of its command. */
export const contractsByPath: ReadonlyMap<string, Contract> = new Map(
  products
    .flatMap(({ endpoints }) => Object.entries(endpoints))
    .flatMap(([group, members]) =>
      endpointsIn(members).map(([name, endpoint]) => {
        const page = `docs/reference/${toKebab(group)}/${toKebab(name)}.md`;
        return [endpoint.path, { name, endpoint, page }];
      }),
    ),
);

function toKebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
