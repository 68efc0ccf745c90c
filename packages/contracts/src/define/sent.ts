/**
 * A shape to send: closed, as documented, and nothing in it is changed on the way, so that constant
 * lists may be given.
 */
export type Sent<T> = T extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Sent<T[Key]> }
    : T;
