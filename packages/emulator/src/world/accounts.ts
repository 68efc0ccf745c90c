import type { Shelf, Touch } from '../state/shelf.ts';
import type { AppSettings } from './app-settings.ts';
import { Refusal } from './refusal.ts';

// Chat's table has it: "the user account was not imported or does not exist".
const notImported = 70107;

/** What the accounts of an application need around them. */
export interface AccountsContext {
  readonly settings: () => AppSettings;
  readonly touch: Touch;
}

/** Who exists in an application. */
export class Accounts implements Shelf {
  readonly name: string;
  readonly #known = new Set<string>();
  readonly #context: AccountsContext;

  constructor(name: string, context: AccountsContext) {
    this.name = name;
    this.#context = context;
  }

  /** Accounts exist from now on. */
  import(accounts: readonly string[]): void {
    for (const account of accounts) {
      if (this.#known.has(account)) continue;
      this.#known.add(account);
      this.#context.touch(account);
    }
  }

  /** Lets the accounts a request names come into being, or refuses those nobody imported. */
  admit(request: unknown): void {
    if (this.#context.settings().accounts === 'firstUse') return;
    const stranger = accountsIn(request).find((account) => !this.has(account));
    if (stranger !== undefined) throw new Refusal(notImported, `${stranger} was not imported`);
  }

  has(account: string): boolean {
    return this.#known.has(account) || this.#context.settings().administrators.includes(account);
  }

  keys(): Iterable<string> {
    return this.#known;
  }

  read(key: string): true | undefined {
    return this.#known.has(key) ? true : undefined;
  }

  restore(key: string): void {
    this.#known.add(key);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Every text under a key that ends in `_Account`, as the vendor names whatever is an account. */
function accountsIn(value: unknown, isAccount = false): readonly string[] {
  if (typeof value === 'string') return isAccount ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => accountsIn(item, isAccount));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    accountsIn(inner, key.endsWith('_Account')),
  );
}
