/** An object whose properties, where present, have a value. */
export type Given<T extends object> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/**
 * The properties that are documented and have a value: an undocumented one passes the gate and has
 * no effect, and one that is `undefined` must not overwrite what it leaves out.
 */
export function given<T extends object>(
  documented: Readonly<Record<string, unknown>>,
  properties: T,
): Given<T> {
  const entries = Object.entries(properties).filter(
    ([key, value]) => value !== undefined && Object.hasOwn(documented, key),
  );
  // True by the line above: what is left has no undefined value.
  return Object.fromEntries(entries) as Given<T>;
}
