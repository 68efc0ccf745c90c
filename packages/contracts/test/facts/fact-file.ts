import { z } from 'zod';

const type = z.enum(['string', 'integer', 'number', 'boolean', 'object', 'array']);
const scalar = z.union([z.string(), z.number()]);

/** One field as a fact file states it; a word the format does not know is refused. */
const factRow = z.strictObject({
  name: z.string(),
  type: type.optional(),
  items: type.optional(),
  required: z.boolean().optional(),
  enum: z.array(scalar).optional(),
  value: scalar.optional(),
  max_bytes: z.number().optional(),
  max_items: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  min_value: z.number().optional(),
  unit: z.enum(['s', 'ms']).optional(),
  default: z.union([scalar, z.boolean()]).optional(),
  note: z.string().optional(),
  since: z.string().optional(),
  inferred: z.boolean().optional(),
});

const factError = z.strictObject({
  code: z.int(),
  meaning: z.string(),
  retry: z.boolean().optional(),
  inferred: z.boolean().optional(),
});

/** Rows of fields, for the parts of a topic that describe a shape. */
export const factRows = z.array(factRow);

const parts = {
  id: z.string(),
  source: z.array(z.string()),
  completeness: z.enum(['complete', 'partial']).optional(),
  request: factRows,
  request_example: z.unknown(),
  request_example_2: z.unknown().optional(),
  response: factRows,
  response_example: z.unknown(),
  response_example_2: z.unknown().optional(),
  doubts: z.array(z.string()),
};

/** The facts of one endpoint. What else a file tells is for people. */
export const endpointFacts = z.object({
  kind: z.literal('endpoint'),
  path: z.string(),
  envelope: z.enum(['v1', 'v4']),
  max_per_second: z.number().nullable(),
  errors: z.array(factError),
  ...parts,
});

/** The facts of one callback, or of one body that several commands have. */
export const callbackFacts = z.object({
  kind: z.literal('callback'),
  command: z.union([z.string(), z.array(z.string())]),
  request_example_url: z.string().optional(),
  action_types: z
    .array(z.object({ value: z.string(), also_written: z.array(z.string()) }))
    .optional(),
  ...parts,
});

/** The facts on what is common to several endpoints. */
const topicFacts = z.looseObject({ kind: z.literal('topic'), id: z.string() });

/** Any fact file. */
export const factFile = z.discriminatedUnion('kind', [endpointFacts, callbackFacts, topicFacts]);

/** Any fact file. */
export type FactFile = z.output<typeof factFile>;
export type FactRow = z.output<typeof factRow>;
export type EndpointFacts = z.output<typeof endpointFacts>;
export type CallbackFacts = z.output<typeof callbackFacts>;
