import type { ReactNode } from 'react';
import { Choice } from '../parts/choice.tsx';
import { languages, type LanguageTag } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { themes, type ThemeChoice } from '../theme.ts';

/** How the page is read: its language and its colours. */
export interface FootOptions {
  readonly texts: Texts;
  readonly tag: LanguageTag;
  readonly speak: (tag: LanguageTag) => void;
  readonly theme: ThemeChoice;
  readonly children?: ReactNode;
}

const tags = ['en', 'zh', 'ja', 'ko'] as const satisfies readonly LanguageTag[];

/** What stands below every view. */
export function Foot({ texts, tag, speak, theme, children }: FootOptions): ReactNode {
  return (
    <footer>
      <Choice
        label={texts.language}
        value={tag}
        options={tags.map((name) => [name, languages[name].name] as const)}
        choose={speak}
      />
      <Choice
        label={texts.theme.label}
        value={theme.theme}
        options={themes.map((name) => [name, texts.theme[name]] as const)}
        choose={theme.choose}
      />
      {children}
    </footer>
  );
}
