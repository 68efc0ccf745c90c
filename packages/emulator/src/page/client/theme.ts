import { keepPreference, readPreference } from './preference.ts';

/** The themes: one of the two, or what the system asks for. */
export const themes = ['system', 'light', 'dark'] as const;

/** The name of a theme. */
export type Theme = (typeof themes)[number];

/** The theme to begin with: that of the address, the one that was chosen, or that of the system. */
export function firstTheme(address: URL): Theme {
  const wish = address.searchParams.get('theme') ?? readPreference('theme');
  return themes.find((theme) => theme === wish) ?? 'system';
}

/** Shows a theme from now on. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** Shows a theme from now on, in the next visit too. */
export function chooseTheme(theme: Theme): void {
  keepPreference('theme', theme);
  showTheme(theme);
}
