import { useState, type ReactNode } from 'react';
import { isDay, type DayRange } from '../../api/range.ts';
import { usePage } from '../page-context.ts';

/** Days of one's own: they count once both are days and in order. */
export function OwnDays({
  range,
  choose,
}: {
  readonly range: DayRange;
  readonly choose: (range: DayRange) => void;
}): ReactNode {
  const { texts } = usePage();
  const [days, setDays] = useState({ from: range.from ?? '', to: range.to ?? '' });
  const change = (name: 'from' | 'to', value: string) => {
    const next = { ...days, [name]: value };
    setDays(next);
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to)
      choose({ range: 'own', ...next });
  };
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <label className="field" key={name}>
          <span className="label">{texts.ranges[name]}</span>
          <input
            type="date"
            value={days[name]}
            max={name === 'from' ? days.to : undefined}
            min={name === 'to' ? days.from : undefined}
            onChange={({ currentTarget }) => change(name, currentTarget.value)}
          />
        </label>
      ))}
    </>
  );
}
