/**
 * Items in an order. What comes last is cheap to add and what comes first cheap to drop, so that a
 * list of the last days costs the same however much has gone through it.
 */
export class SortedList<Item> {
  #items: Item[] = [];
  #first = 0;
  readonly #compare: (a: Item, b: Item) => number;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  add(item: Item): void {
    const index = this.#firstOf((other) => this.#compare(other, item) > 0);
    this.#items.splice(index, 0, item);
  }

  /** Takes an item out, where it is there. */
  remove(item: Item): void {
    const index = this.#items.indexOf(
      item,
      this.#firstOf((other) => this.#compare(other, item) >= 0),
    );
    if (index >= 0) this.#items.splice(index, 1);
  }

  /** Drops the items at the front that pass a test, and gives them. */
  dropWhile(isGone: (item: Item) => boolean): readonly Item[] {
    const first = this.#firstOf((item) => !isGone(item));
    const dropped = this.#items.slice(this.#first, first);
    this.#first = first;
    // Seldom, so that dropping an item does not cost a move of all that follow.
    if (first * 2 > this.#items.length) this.#compact();
    return dropped;
  }

  /** The items between the first that has started and the first that is past, which is left out. */
  between(hasStarted: (item: Item) => boolean, isPast: (item: Item) => boolean): readonly Item[] {
    return this.#items.slice(this.#firstOf(hasStarted), this.#firstOf(isPast));
  }

  clear(): void {
    this.#items = [];
    this.#first = 0;
  }

  /** Where the first item stands that passes a test, which all after it pass too. */
  #firstOf(passes: (item: Item) => boolean): number {
    let low = this.#first;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.#items[middle];
      if (item !== undefined && passes(item)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #compact(): void {
    this.#items = this.#items.slice(this.#first);
    this.#first = 0;
  }
}
