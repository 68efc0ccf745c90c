import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Texts } from './texts.ts';
import { zh } from './zh.ts';

/** A language the page can speak. */
export interface Language {
  /** Its own name. */
  readonly name: string;
  readonly texts: Texts;
}

/** The languages of the page, by the tag a document has. */
export const languages = {
  en: { name: 'English', texts: en },
  zh: { name: '中文', texts: zh },
  ja: { name: '日本語', texts: ja },
  ko: { name: '한국어', texts: ko },
} as const satisfies Readonly<Record<string, Language>>;

/** The tag of a language of the page. */
export type LanguageTag = keyof typeof languages;

/** Whether the page speaks a language. */
export function isLanguageTag(tag: string): tag is LanguageTag {
  return Object.hasOwn(languages, tag);
}

/** The first of these wishes that can be met, such as `zh-TW`; English where none can. */
export function chooseLanguage(wishes: readonly string[]): LanguageTag {
  const tags = wishes.map((wish) => wish.toLowerCase().split('-')[0] ?? '');
  return tags.find(isLanguageTag) ?? 'en';
}
