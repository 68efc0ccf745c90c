import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { html } from '../markup.ts';
import { choiceOf } from '../parts/field.ts';
import { onType } from '../parts/form.ts';
import { isLanguageTag, languages, type LanguageTag } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { chooseTheme, firstTheme, themes } from '../theme.ts';

/** What the reader has chosen, and how to change it. */
export interface SettingsOptions {
  readonly texts: Texts;
  readonly tag: LanguageTag;
  readonly speak: (tag: LanguageTag) => void;
}

/** The foot of the page: language, theme, documents. */
export function Settings({ texts, tag, speak }: SettingsOptions): VNode {
  const [theme, setTheme] = useState(() => firstTheme(new URL(location.href)));
  const names = Object.fromEntries(Object.entries(languages).map(([key, { name }]) => [key, name]));
  const { label, system, light, dark } = texts.theme;
  const onLanguage = onType((wish) => {
    if (isLanguageTag(wish)) speak(wish);
  });
  const onTheme = onType((wish) => {
    const chosen = themes.find((known) => known === wish) ?? 'system';
    chooseTheme(chosen);
    setTheme(chosen);
  });
  return html`<footer>
    ${choiceOf({ name: 'language', label: texts.language, input: { value: tag, onChange: onLanguage } }, names)}
    ${choiceOf({ name: 'theme', label, input: { value: theme, onChange: onTheme } }, { system, light, dark })}
    <a href="/docs">${texts.documents}</a>
  </footer>`;
}
