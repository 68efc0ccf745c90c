/**
 * A received shape: what is documented today completes, and a value added tomorrow compiles.
 * Literal unions gain `string & {}` (or `number & {}`), at every depth. The command word of a
 * callback stays closed, since it tells the shapes apart.
 */
export type Open<T> = T extends boolean | null | undefined
  ? T
  : T extends string
    ? OpenString<T>
    : T extends number
      ? OpenNumber<T>
      : T extends readonly (infer Item)[]
        ? readonly Open<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Key extends 'CallbackCommand' ? T[Key] : Open<T[Key]> }
          : T;

// `& {}` keeps the literals visible to completion: without it the union collapses to its base type.
type OpenString<T extends string> = string extends T ? T : T | (string & {});
type OpenNumber<T extends number> = number extends T ? T : T | (number & {});
