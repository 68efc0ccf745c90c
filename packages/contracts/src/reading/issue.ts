import type { z } from 'zod';

/**
 * One place where a value and its contract differ: a key nobody documented, a value of the right
 * type that is not on the list, or anything else.
 */
export interface ContractIssue {
  readonly kind: 'unknown_key' | 'unknown_value' | 'mismatch';
  /** Where, as a reader writes it: `UserList[0].Status`. Empty for the whole value. */
  readonly path: string;
  readonly message: string;
}

/** Where a value differs from a schema; empty when it fits. The value itself is never changed. */
export function findIssues(schema: z.ZodType, value: unknown): readonly ContractIssue[] {
  // The input is asked for to tell a missing field from an unknown value; it never enters a message.
  const read = schema.safeParse(value, { reportInput: true });
  return read.success ? [] : read.error.issues.flatMap((issue) => toContractIssues(issue, []));
}

type ZodIssue = z.core.$ZodIssue;

function toContractIssues(issue: ZodIssue, prefix: readonly PropertyKey[]): ContractIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...path, key]));
  if (issue.code === 'invalid_union') return fromUnion(issue, path);
  const kind = isUnknownValue(issue) ? 'unknown_value' : 'mismatch';
  return [{ kind, path: toText(path), message: issue.message }];
}

function unknownKey(path: readonly PropertyKey[]): ContractIssue {
  return { kind: 'unknown_key', path: toText(path), message: 'Not a documented field' };
}

/** A union fits with reservations if one of its branches does. */
function fromUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
): ContractIssue[] {
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => toContractIssues(inner, path)),
  );
  const fitting = branches.find((branch) => branch.every(({ kind }) => kind !== 'mismatch'));
  return fitting ?? [{ kind: 'mismatch', path: toText(path), message: issue.message }];
}

/** A missing field is an invalid value too, so the type of what stands there decides. */
function isUnknownValue(issue: ZodIssue): boolean {
  return (
    issue.code === 'invalid_value' &&
    issue.values.some((value) => typeof value === typeof issue.input)
  );
}

function toText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step.toString()}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
