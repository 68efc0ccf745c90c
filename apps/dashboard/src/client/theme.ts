import { useCallback, useEffect, useState } from 'react';
import { keepPreference, readPreference } from './preference.ts';

/** The themes: one of the two, or what the system asks for. */
export const themes = ['system', 'light', 'dark'] as const;

/** The name of a theme. */
export type Theme = (typeof themes)[number];

/** The theme to begin with: that of the address, the one that was chosen, or that of the system. */
function firstTheme(): Theme {
  const wish = new URL(location.href).searchParams.get('theme') ?? readPreference('theme');
  return themes.find((theme) => theme === wish) ?? 'system';
}

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** The theme of the page, and how to change it. */
export interface ThemeChoice {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
  /** Changes with what is seen, so that what is drawn can be drawn anew. */
  readonly look: string;
}

/** The theme of the page, kept for the next visit. */
export function useTheme(): ThemeChoice {
  const [theme, setTheme] = useState(() => {
    const first = firstTheme();
    show(first);
    return first;
  });
  const isSystemDark = useSystemDark();
  const choose = useCallback((wish: Theme) => {
    keepPreference('theme', wish);
    show(wish);
    setTheme(wish);
  }, []);
  return { theme, choose, look: `${theme} ${isSystemDark}` };
}

function useSystemDark(): boolean {
  const [isDark, setDark] = useState(() => darkQuery().matches);
  useEffect(() => {
    const query = darkQuery();
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark;
}

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)');
