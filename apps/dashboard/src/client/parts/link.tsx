import type { MouseEvent, ReactNode } from 'react';
import { toHref, type Address } from '../address/address.ts';
import type { GoOptions } from '../address/use-address.ts';
import { usePage } from '../page-context.ts';

/** Where a link goes, and how it looks. */
export interface LinkOptions extends GoOptions {
  readonly to: Address;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean | undefined;
  /** What it says to those who cannot see it, if that is another thing. */
  readonly label?: string | undefined;
}

/** A link to another view of this page, which is not loaded anew for it. */
export function Link({
  to,
  children,
  className,
  isCurrent,
  label,
  ...how
}: LinkOptions): ReactNode {
  const { go } = usePage();
  const follow = (event: MouseEvent) => {
    // Whoever wants it in a tab of its own gets that.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, how);
  };
  return (
    <a
      href={toHref(to)}
      className={className}
      aria-current={isCurrent === true ? 'page' : undefined}
      aria-label={label}
      onClick={follow}
    >
      {children}
    </a>
  );
}
