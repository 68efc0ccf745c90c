import type { Facets, Field } from './field.ts';

/** One thing that facts and contract tell differently. */
export interface Difference {
  /** The field's dotted path, an error code, or nothing when it is about the whole. */
  readonly field: string;
  /** The facet that differs, or `existence` where only one of the two has the field. */
  readonly what: string;
  readonly facts: string;
  readonly contract: string;
}

const nothing = 'nothing';

/** What fields of the facts and fields of a contract tell differently, looked at from both sides. */
export function compareFields(facts: readonly Field[], contract: readonly Field[]): Difference[] {
  const stated = new Map(facts.map(({ name, facets }) => [name, facets]));
  const declared = new Map(contract.map(({ name, facets }) => [name, facets]));
  return [...new Set([...stated.keys(), ...declared.keys()])].flatMap((name) =>
    compareOne(name, stated.get(name), declared.get(name)),
  );
}

function compareOne(
  field: string,
  stated: Facets | undefined,
  declared: Facets | undefined,
): Difference[] {
  if (!stated || !declared) {
    const told = (facets: Facets | undefined) => (facets ? 'a field' : nothing);
    return [{ field, what: 'existence', facts: told(stated), contract: told(declared) }];
  }
  const facets = [...new Set([...Object.keys(stated), ...Object.keys(declared)])];
  return facets
    .filter((facet) => stated[facet] !== undefined || !mayBeUnstated.has(facet))
    .flatMap((facet) =>
      compareText({ field, what: facet, facts: stated[facet], contract: declared[facet] }),
    );
}

/** Pages without a column for it leave these open; any other silence is a statement. */
const mayBeUnstated = new Set(['type', 'required']);

/** What one place says on both sides; `undefined` is silence. */
interface Said {
  readonly field?: string;
  readonly what: string;
  readonly facts: string | undefined;
  readonly contract: string | undefined;
}

/** The difference between two texts, if there is one. */
export function compareText({ field = '', what, ...said }: Said): Difference[] {
  const { facts = nothing, contract = nothing } = said;
  return facts === contract ? [] : [{ field, what, facts, contract }];
}
