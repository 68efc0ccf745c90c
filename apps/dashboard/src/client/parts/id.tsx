import type { ReactNode } from 'react';
import { toSeenText } from '../seen-text.ts';

/** An id of somebody or something: whatever its letters do, they do it within, and in sight. */
export function Id({ id }: { readonly id: string }): ReactNode {
  const text = toSeenText(id);
  return (
    <bdi className="id" translate="no" title={text}>
      {text}
    </bdi>
  );
}
