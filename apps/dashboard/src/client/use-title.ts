import { useEffect } from 'react';

/** The title of the page, which is the name of its tab and of its place in the history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
