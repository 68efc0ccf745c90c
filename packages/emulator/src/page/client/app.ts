import { h, type VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Refused, type Ask, type CommandName, type RequestTo } from './ask.ts';
import type { Focus } from './look.ts';
import { html } from './markup.ts';
import type { Page } from './page.ts';
import { keepPreference, readPreference } from './preference.ts';
import { chooseLanguage, languages, type LanguageTag } from './texts/languages.ts';
import type { Texts } from './texts/texts.ts';
import { createTimeText } from './time-text.ts';
import { useSight } from './use-sight.ts';
import { Bar } from './views/bar.ts';
import { noticeOf, type Notice } from './views/notice.ts';
import { Settings } from './views/settings.ts';
import { toViewName } from './views/view-name.ts';
import { viewOf } from './views/view.ts';

/** How many of a list there are at first. */
const few = 50;

/** The whole page. */
export function App({ ask }: { readonly ask: Ask }): VNode {
  const [tag, speak] = useLanguage();
  const { texts } = languages[tag];
  const timeText = useMemo(() => createTimeText(tag, texts), [tag, texts]);
  const [focus, turnTo] = useFocus();
  const { sight, trouble, lookAgain } = useSight(ask, focus);
  const [notice, setNotice] = useState<Notice | undefined>(undefined);

  const command = async <Name extends CommandName>(name: Name, request: RequestTo<Name>) => {
    try {
      const answer = await ask(name, request, sight?.sdkAppId);
      setNotice(undefined);
      return answer;
    } catch (error) {
      setNotice({ isTrouble: true, text: toTrouble(error, texts) });
      return undefined;
    } finally {
      lookAgain();
    }
  };
  const say = (text: string) => {
    setNotice({ isTrouble: false, text });
  };
  const page: Page | undefined = sight && { texts, timeText, sight, command, say, turnTo };
  const dismiss = () => {
    setNotice(undefined);
  };
  return html`<div class=${trouble === undefined ? 'page' : 'page stale'}>
    <a class="skip" href="#content">${texts.skip}</a>
    ${h(Bar, { texts, page, view: focus.view, turnTo })}
    ${trouble !== undefined && noticeOf({ isTrouble: true, text: toTrouble(trouble, texts) }, texts)}
    ${notice !== undefined && noticeOf(notice, texts, dismiss)}
    <main id="content" tabindex="-1">
      ${page === undefined ? trouble === undefined && html`<p class="loading" role="status">${texts.loading}</p>` : viewOf(page, focus)}
    </main>
    ${h(Settings, { texts, tag, speak })}
  </div>`;
}

function toTrouble(error: unknown, { refused, unreachable }: Texts): string {
  return error instanceof Refused ? refused(error.code, error.message) : unreachable;
}

/** The language of the page, and how to change it. */
function useLanguage(): readonly [LanguageTag, (tag: LanguageTag) => void] {
  const [tag, setTag] = useState(() => {
    const wish = new URL(location.href).searchParams.get('lang') ?? readPreference('language');
    return chooseLanguage([...(wish === undefined ? [] : [wish]), ...navigator.languages]);
  });
  useEffect(() => {
    document.documentElement.lang = tag;
    document.title = languages[tag].texts.title;
  }, [tag]);
  const speak = useCallback((wish: LanguageTag) => {
    keepPreference('language', wish);
    setTag(wish);
  }, []);
  return [tag, speak];
}

/** What is looked at: the view is that of the address, so that back and forward work. */
function useFocus(): readonly [Focus, Page['turnTo']] {
  const [focus, setFocus] = useState<Focus>(() => ({
    ...{ view: toViewName(location.hash), sdkAppId: undefined, filter: '', limit: few },
  }));
  const turnTo = useCallback((change: Partial<Focus>) => {
    setFocus((before) => ({ ...before, ...change }));
  }, []);
  useEffect(() => {
    const follow = () => {
      // The link to the content is no view.
      if (location.hash !== '#content') turnTo({ view: toViewName(location.hash), limit: few });
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [turnTo]);
  return [focus, turnTo];
}
