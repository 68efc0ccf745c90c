// Below this, sweeping costs more than it frees.
const fewest = 64;

/** First in, first out; taking one costs the same however many wait. */
export class Queue<Item> {
  #items: Item[] = [];
  #taken = 0;

  get isEmpty(): boolean {
    return this.#taken === this.#items.length;
  }

  add(item: Item): void {
    this.#items.push(item);
  }

  take(): Item | undefined {
    if (this.isEmpty) return undefined;
    const item = this.#items[this.#taken];
    this.#taken += 1;
    if (this.#taken > fewest && this.#taken * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#taken);
      this.#taken = 0;
    }
    return item;
  }
}
