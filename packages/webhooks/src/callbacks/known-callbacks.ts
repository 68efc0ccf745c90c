import { callbacksIn, type Callback, type CallbackIn } from '@trtc-kit/contracts';
import { formOf, products, type Form, type Product } from './product.ts';

/** Every callback there is a contract for. */
export type KnownCallback = {
  readonly [P in Product]: CallbackIn<(typeof products)[P]>;
}[Product];

/** The command word of a callback that has a contract. */
export type CallbackCommand = KnownCallback['command'];

/** The contract of a command word. */
export type CallbackOf<Command extends CallbackCommand> = Extract<
  KnownCallback,
  { readonly command: Command }
>;

/** The product a command word belongs to. */
export type ProductOf<Command extends CallbackCommand> = {
  readonly [P in Product]: Command extends CallbackIn<(typeof products)[P]>['command'] ? P : never;
}[Product];

const known = Object.entries(products).flatMap(([name, group]) =>
  // The names are those of the object above.
  callbacksIn(group).map(([, callback]) => ({ product: name as Product, callback })),
);

/** The words a receiver knows today. */
export const callbackCommands: readonly string[] = known.map(({ callback }) => callback.command);

/** The contract of a word, and whose callback it is. */
export interface Contract {
  readonly product: Product;
  readonly callback: Callback;
}

const byForm: Readonly<Record<Form, ReadonlyMap<string, Contract>>> = {
  v4: contractsOf('v4'),
  v1: contractsOf('v1'),
};

function contractsOf(form: Form): ReadonlyMap<string, Contract> {
  const rows = known.filter(({ product }) => formOf(product) === form);
  return new Map(
    rows.flatMap((row) =>
      [row.callback.command, ...(row.callback.aliases ?? [])].map((word) => [word, row] as const),
    ),
  );
}

/** The contract of a word as it may arrive: the current one or one of its older forms. */
export function contractOf(form: Form, word: string): Contract | undefined {
  return byForm[form].get(word);
}
