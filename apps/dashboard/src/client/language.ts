import { useCallback, useEffect, useState } from 'react';
import { keepPreference, readPreference } from './preference.ts';
import { chooseLanguage, type LanguageTag } from './texts/languages.ts';

/** The language of the page, and how to change it. */
export function useLanguage(): readonly [LanguageTag, (tag: LanguageTag) => void] {
  const [tag, setTag] = useState(() => {
    const wish = new URL(location.href).searchParams.get('lang') ?? readPreference('language');
    return chooseLanguage([...(wish === undefined ? [] : [wish]), ...navigator.languages]);
  });
  useEffect(() => {
    document.documentElement.lang = tag;
  }, [tag]);
  const speak = useCallback((wish: LanguageTag) => {
    keepPreference('language', wish);
    setTag(wish);
  }, []);
  return [tag, speak];
}
