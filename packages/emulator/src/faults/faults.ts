import type { Shelf, Touch } from '../state/shelf.ts';
import type { Fault, FaultPlan } from './fault.ts';

/** Which requests a rule is about. */
export interface FaultRule extends FaultPlan {
  /** The command, for example `create_room`. Default: every command, but those of control. */
  readonly command?: string | undefined;
  /** Default: every application. */
  readonly sdkAppId?: number | undefined;
}

/** A rule in force. */
export interface FaultEntry extends FaultRule {
  readonly id: number;
  /** How many requests it was about so far. */
  readonly seen: number;
}

/** The request a fault may strike. */
export interface Struck {
  readonly command: string;
  readonly sdkAppId: number;
  /** The text of the header that asks for a fault, with what it says. */
  readonly header?: { readonly text: string; readonly plan: FaultPlan } | undefined;
}

/** What goes wrong on purpose, by rule and by header. */
export class Faults implements Shelf {
  readonly name = 'faults';
  readonly #rules = new Map<string, FaultEntry>();
  readonly #headers = new Map<string, number>();
  readonly #touch: Touch;
  #last = 0;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  /** Adds a rule. Of several about one request, the first that strikes does. */
  add(rule: FaultRule): FaultEntry {
    const entry = { ...rule, id: this.#last + 1, seen: 0 };
    this.#put(entry);
    return entry;
  }

  /** Takes a rule back; false where there is none. */
  remove(id: number): boolean {
    const had = this.#rules.delete(id.toString());
    if (had) this.#touch(id.toString());
    return had;
  }

  list(): readonly FaultEntry[] {
    return [...this.#rules.values()];
  }

  /** What goes wrong with this request, if anything does. */
  strike(struck: Struck): Fault | undefined {
    return this.#byHeader(struck) ?? this.#byRule(struck);
  }

  keys(): Iterable<string> {
    return this.#rules.keys();
  }

  read(key: string): FaultEntry | undefined {
    return this.#rules.get(key);
  }

  // What `read` gave.
  restore(_key: string, state: unknown): void {
    this.#put(state as FaultEntry);
  }

  clear(): void {
    this.#rules.clear();
    this.#headers.clear();
  }

  #put(entry: FaultEntry): void {
    this.#last = Math.max(this.#last, entry.id);
    this.#rules.set(entry.id.toString(), entry);
    this.#touch(entry.id.toString());
  }

  /** A client that sends the same header each time is struck `times` times for each command. */
  #byHeader({ command, header }: Struck): Fault | undefined {
    if (header === undefined) return undefined;
    const key = `${command} ${header.text}`;
    const seen = (this.#headers.get(key) ?? 0) + 1;
    this.#headers.set(key, seen);
    return isDue(header.plan, seen) ? header.plan : undefined;
  }

  #byRule({ command, sdkAppId }: Struck): Fault | undefined {
    for (const rule of this.#rules.values()) {
      if ((rule.command ?? command) !== command || (rule.sdkAppId ?? sdkAppId) !== sdkAppId)
        continue;
      const seen = rule.seen + 1;
      if (isOver(rule, rule.seen)) continue;
      this.#put({ ...rule, seen });
      if (isDue(rule, seen)) return rule;
    }
    return undefined;
  }
}

/** Whether the request with this number is struck. */
function isDue({ skip = 0, times = Infinity }: FaultPlan, number: number): boolean {
  return number > skip && number <= skip + times;
}

function isOver({ skip = 0, times = Infinity }: FaultPlan, seen: number): boolean {
  return seen >= skip + times;
}
