/** The views of the page, in their order. */
export const viewNames = ['world', 'requests', 'deliveries', 'faults', 'scenarios'] as const;

/** The name of a view, which is the fragment of its address. */
export type ViewName = (typeof viewNames)[number];

/** The view an address shows; the first where it names none. */
export function toViewName(fragment: string): ViewName {
  const name = fragment.replace(/^#/, '');
  return viewNames.find((known) => known === name) ?? 'world';
}
