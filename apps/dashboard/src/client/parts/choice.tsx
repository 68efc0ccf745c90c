import type { ReactNode } from 'react';

/** A labelled field in which one of several is chosen. */
export function Choice<Name extends string>({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: Name;
  readonly options: readonly (readonly [name: Name, text: string])[];
  readonly choose: (name: Name) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const found = options.find(([name]) => name === currentTarget.value);
          if (found !== undefined) choose(found[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
