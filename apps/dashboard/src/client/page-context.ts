import { createContext, useContext } from 'react';
import type { DashboardAbout } from '../api/answers.ts';
import type { Place } from './address/place.ts';
import type { Go } from './address/use-address.ts';
import type { Formats } from './format/formats.ts';
import type { LanguageTag } from './texts/languages.ts';
import type { Texts } from './texts/texts.ts';

/** What every part of the page works with. */
export interface Page extends Place {
  readonly texts: Texts;
  readonly formats: Formats;
  readonly tag: LanguageTag;
  readonly about: DashboardAbout;
  readonly go: Go;
  /** Another number each time something may have changed. */
  readonly round: number;
  /** Changes with the colours, so that what is drawn can be drawn anew. */
  readonly look: string;
}

const context = createContext<Page | undefined>(undefined);

/** Gives the page to its parts. */
export const PageProvider = context.Provider;

/** The page a part stands on. */
export function usePage(): Page {
  const page = useContext(context);
  if (page === undefined) throw new Error('A part of the page stands outside of it.');
  return page;
}
