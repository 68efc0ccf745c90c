import type { en } from './en.ts';

/** The words of the page in one language: a text or a sentence with places for what varies. */
export type Texts = Said<typeof en>;

type Said<Part> = Part extends string
  ? string
  : Part extends (...places: infer Places) => string
    ? (...places: Places) => string
    : { readonly [Name in keyof Part]: Said<Part[Name]> };
