import { isRecord, type Schema, unwrap } from './schema.ts';
import { spellingsOf } from './spelling.ts';

/** Gives a value in the form its contract has for it; the value itself where it is in that form. */
export type Normalise = (value: unknown) => unknown;

const asItIs: Normalise = (value) => value;

const digits: Normalise = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value.toString() : value;

const truths = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

const rules: Readonly<Record<string, (schema: Schema) => Normalise>> = {
  object: (schema) => ofFields(schema),
  array: (schema) => ofItems(schema),
  union: (schema) => ofOptions(schema),
  enum: (schema) => ofWords(Object.values(schema._zod.def.entries ?? {})),
  literal: (schema) => ofLiterals(schema._zod.def.values ?? []),
  // Ids are text by every table, and bare numbers in some samples.
  string: () => digits,
  // A switch is a boolean by every table, and the word for it in one sample.
  boolean: () => (value) => truths.get(value) ?? value,
};

/** What a contract says about the form of its values, as a function. */
export function createNormaliser(schema: Schema): Normalise {
  const inner = unwrap(schema);
  const { type } = inner._zod.def;
  return Object.hasOwn(rules, type) ? (rules[type]?.(inner) ?? asItIs) : asItIs;
}

function ofFields(schema: Schema): Normalise {
  const fields = Object.entries(schema._zod.def.shape ?? {})
    .map(([name, field]) => [name, createNormaliser(field)] as const)
    .filter(([, normalise]) => normalise !== asItIs);
  return (value) => {
    if (!isRecord(value)) return value;
    let copy: Record<string, unknown> | undefined;
    for (const [name, normalise] of fields) {
      const before = value[name];
      if (before === undefined) continue;
      const after = normalise(before);
      if (after !== before) (copy ??= { ...value })[name] = after;
    }
    return copy ?? value;
  };
}

function ofItems({ _zod: { def } }: Schema): Normalise {
  const normalise = def.element === undefined ? asItIs : createNormaliser(def.element);
  return (value) => {
    if (!Array.isArray(value)) return value;
    const items: readonly unknown[] = value;
    const after = items.map(normalise);
    return after.every((item, index) => item === items[index]) ? items : after;
  };
}

/** Where a contract takes a switch also as a word, or an id also as a number, a sample does it. */
function ofOptions({ _zod: { def } }: Schema): Normalise {
  const options = def.options ?? [];
  const truth = options.find(({ _zod }) => _zod.def.type === 'boolean');
  if (truth !== undefined) return createNormaliser(truth);
  const steps = options.map(createNormaliser);
  return (value) => steps.reduce((so, step) => step(so), value);
}

function ofWords(words: readonly (string | number)[]): Normalise {
  const spellings = spellingsOf(words.filter((word) => typeof word === 'string'));
  return (value) => {
    if (typeof value !== 'string') return value;
    return spellings.get(value) ?? spellings.get(value.toLowerCase()) ?? value;
  };
}

/** Of several words for a thing, the contract has the current one first. */
function ofLiterals(values: readonly unknown[]): Normalise {
  const [current] = values;
  if (typeof current !== 'string') return asItIs;
  return (value) => (values.includes(value) ? current : value);
}
