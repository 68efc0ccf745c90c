/** The part of a document that is changed. */
interface Changeable {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Values that mean something in a certain world, by the name of the field of a request. */
export type Known = Readonly<Record<string, readonly string[]>>;

/**
 * A document for a tool that draws requests at random, and would hardly ever name what is there:
 * it may also draw known values, and finds what creates first and what removes last. What the
 * answers are held to is unchanged.
 */
export function toAcquainted(text: string, known: Known): Changeable {
  // A test of the contracts holds the committed documents to this form.
  const document = JSON.parse(text) as Changeable;
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
    const isSent = /(?:Request|Input)$/.test(name);
    return [name, isSent ? acquaint(schema, known) : schema] as const;
  });
  const paths = Object.entries(document.paths).sort(([a], [b]) => rank(a) - rank(b));
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: Object.fromEntries(schemas) },
  };
}

function acquaint(schema: unknown, known: Known): unknown {
  return JSON.parse(JSON.stringify(schema), (field, value: unknown) => {
    const values = known[field];
    if (values === undefined || typeof value !== 'object' || value === null) return value;
    if ('items' in value) return { ...value, items: orOneOf(values, value.items) };
    return orOneOf(values, value);
  });
}

const orOneOf = (values: readonly string[], schema: unknown) => ({
  anyOf: [{ enum: values }, schema],
});

const first = ['create', 'add', 'set', 'start'];
const last = ['end', 'kick', 'ban', 'delete', 'destroy'];

/** Where a command stands among the others, by its verb. */
function rank(path: string): number {
  const [verb = ''] = path.split('/').at(-1)?.split('_') ?? [];
  if (last.includes(verb)) return last.indexOf(verb) + 1;
  return first.includes(verb) ? first.indexOf(verb) - first.length : 0;
}
