import type { ReactNode } from 'react';
import type { Address } from '../address/address.ts';
import { Link } from './link.tsx';

/** One of several views of the same thing. */
export interface Segment {
  readonly name: string;
  readonly text: string;
  readonly to: Address;
  readonly isCurrent: boolean;
}

/** A row of links of which one is the current. */
export function Segments({
  label,
  segments,
}: {
  readonly label: string;
  readonly segments: readonly Segment[];
}): ReactNode {
  return (
    <nav className="segments" aria-label={label}>
      <ul>
        {segments.map(({ name, text, ...link }) => (
          <li key={name}>
            <Link {...link}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
