/** What is said of a field, as text: `type`, `required`, `enum` and so on. */
export type Facets = Readonly<Record<string, string>>;

/** One field by its dotted path, as facts and contracts can both be written. */
export interface Field {
  readonly name: string;
  readonly facets: Facets;
}

type Stated = Readonly<Record<string, string | number | boolean | undefined>>;

/** A field with the facets that are stated. */
export function field(name: string, stated: Stated): Field {
  const facets = new Map<string, string>();
  for (const [facet, value] of Object.entries(stated)) {
    if (value !== undefined) facets.set(facet, String(value));
  }
  return { name, facets: Object.fromEntries(facets) };
}

/** The values of an enum as text, whatever their order. */
export function valuesText(values: readonly unknown[] | undefined): string | undefined {
  return values && [...new Set(values.map((value) => JSON.stringify(value)))].sort().join(' ');
}
