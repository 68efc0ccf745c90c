import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Milliseconds without another letter after which what is typed counts. */
const pause = 350;

/** A field for an id, which counts once nobody types any more. */
export function IdField({
  label,
  hint,
  value,
  choose,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly choose: (id: string | undefined) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  const latest = useRef(choose);
  latest.current = choose;
  // Somebody else may change it too: going back does, and so does clearing.
  useEffect(
    () => setTyped((before) => (before.trim() === (value ?? '') ? before : (value ?? ''))),
    [value],
  );
  useEffect(() => {
    const next = typed.trim() || undefined;
    if (next === value) return undefined;
    const timer = setTimeout(() => latest.current(next), pause);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <label className="field id-field">
      <span className="label">{label}</span>
      <input
        type="search"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={512}
        title={hint}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </label>
  );
}
