import type { z } from 'zod';

/**
 * Refuses, at compile time, a schema whose output differs from its input: a default, a
 * coercion or a transform. The wire is described here, never changed. A test walks every schema
 * for the forms that types cannot show, such as a catch.
 */
export type DescribesOnly<Schema extends z.ZodType> = [z.input<Schema>] extends [z.output<Schema>]
  ? [z.output<Schema>] extends [z.input<Schema>]
    ? unknown
    : WireSchemaChangesValues
  : WireSchemaChangesValues;

/** The name a reader meets in the compiler's message. */
interface WireSchemaChangesValues {
  readonly 'wire schemas only describe: no default, catch, coercion or transform': never;
}
