/** The last so many of something. */
export class Ring<Item> {
  readonly #size: number;
  #items: Item[] = [];
  #next = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Adds one; gives the oldest one back if it had to make room. */
  add(item: Item): Item | undefined {
    const fallen = this.#items[this.#next];
    this.#items[this.#next] = item;
    this.#next = (this.#next + 1) % this.#size;
    return fallen;
  }

  /** Oldest first. */
  items(): readonly Item[] {
    return [...this.#items.slice(this.#next), ...this.#items.slice(0, this.#next)];
  }

  clear(): void {
    this.#items = [];
    this.#next = 0;
  }
}
