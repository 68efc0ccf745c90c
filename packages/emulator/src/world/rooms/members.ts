import { Refusal } from '../refusal.ts';
import { createMember, type Member, type MemberState } from './member.ts';

/** A piece of the member list. */
export interface MemberPage {
  readonly members: readonly Member[];
  /** Where the next piece starts; empty at the end. */
  readonly next: string;
}

/** Who is in a room, as it is kept. */
export interface MembersState {
  readonly list: readonly MemberState[];
  /** How many have entered so far, gone ones too. */
  readonly entered: number;
}

/** Who is in a room, in the order of entering. */
export class Members {
  readonly #members = new Map<string, Member>();
  readonly #changed: () => void;
  #entered = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#members.size;
  }

  get robots(): number {
    return this.#all().filter(({ isRobot }) => isRobot).length;
  }

  /** Whoever is there with a client. */
  people(): readonly string[] {
    return this.#all()
      .filter(({ isRobot }) => !isRobot)
      .map(({ account }) => account);
  }

  /** The member with an account, if there is one. */
  find(account: string): Member | undefined {
    return this.#members.get(account);
  }

  /** The member with an account; refuses where there is none. */
  get(account: string): Member {
    const member = this.#members.get(account);
    if (member === undefined) throw new Refusal(100005, `${account} is not a room member`);
    return member;
  }

  /** Somebody comes in. */
  add(account: string, { isRobot }: { readonly isRobot: boolean }): void {
    this.#entered += 1;
    this.#members.set(account, createMember(account, this.#entered, isRobot));
    this.#changed();
  }

  /** Members go. */
  remove(accounts: readonly string[]): void {
    for (const account of accounts) this.#members.delete(account);
    this.#changed();
  }

  /**
   * The next members after a position. The position is the number of the last one shown, so that
   * nobody is skipped when somebody leaves between two pages.
   */
  page(next: string, count: number): MemberPage {
    if (!/^\d*$/.test(next)) throw new Refusal(100002, 'Next is not from an earlier answer');
    const rest = this.#all().filter(({ number }) => number > Number(next));
    const members = rest.slice(0, count);
    return { members, next: rest.length > count ? String(members.at(-1)?.number ?? '') : '' };
  }

  /** The different tags members have. */
  marks(): ReadonlySet<number> {
    return new Set(this.#all().flatMap(({ marks }) => [...marks]));
  }

  state(): MembersState {
    const list = this.#all().map((member) => ({ ...member, marks: [...member.marks] }));
    return { list, entered: this.#entered };
  }

  restore({ list, entered }: MembersState): void {
    for (const member of list) {
      this.#members.set(member.account, { ...member, marks: new Set(member.marks) });
    }
    this.#entered = entered;
  }

  #all(): readonly Member[] {
    return [...this.#members.values()];
  }
}
