import type { ReactNode } from 'react';
import type { Address } from '../address/address.ts';
import { shareOf } from '../format/formats.ts';
import { Link } from '../parts/link.tsx';
import { usePage } from '../page-context.ts';

/** One part of a whole. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly value: number;
  /** The calls behind it. */
  readonly to?: Address | undefined;
}

/** Parts of a whole, one below the other, each with its share. */
export function Rows({
  parts,
  tinted = false,
}: {
  readonly parts: readonly Part[];
  readonly tinted?: boolean;
}): ReactNode {
  const { formats } = usePage();
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(1, ...parts.map(({ value }) => value));
  return (
    <ul className={tinted ? 'rows tinted' : 'rows'}>
      {parts.map(({ name, text, value, to }) => (
        <li key={name}>
          <span className="what">{to === undefined ? text : <Link to={to}>{text}</Link>}</span>
          <span className="track" aria-hidden="true">
            <span className={`part-${name}`} style={{ width: `${(value / most) * 100}%` }} />
          </span>
          <span className="value">{formats.number(value)}</span>
          <span className="share">{formats.percent(shareOf(value, whole))}</span>
        </li>
      ))}
    </ul>
  );
}
