/** A colour of the page, by its name in the style sheet. */
export type Ink = 'accent' | 'group' | 'ink-soft' | 'line' | 'surface' | 'accent-soft';

/** What a canvas draws with: it knows no variables of a style sheet. */
export function readInk(within: HTMLElement, ink: Ink): string {
  const probe = document.createElement('span');
  probe.className = `probe ${ink}`;
  within.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
