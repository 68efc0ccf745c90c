import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import type { DashboardAbout, SessionAnswer } from '../api/answers.ts';
import type { Place } from './address/place.ts';
import { toHref } from './address/address.ts';
import { useAddress, type Go } from './address/use-address.ts';
import { ask } from './ask/ask.ts';
import { useAnswer } from './ask/use-answer.ts';
import { useNews } from './ask/use-news.ts';
import { createFormats } from './format/formats.ts';
import { useLanguage } from './language.ts';
import { PageProvider, type Page } from './page-context.ts';
import { Boundary } from './parts/boundary.tsx';
import { TroubleNotice } from './parts/state.tsx';
import { languages, type LanguageTag } from './texts/languages.ts';
import { useTheme } from './theme.ts';
import { useArrival } from './use-arrival.ts';
import { Call } from './views/call/call.tsx';
import { Foot } from './views/foot.tsx';
import { Head } from './views/head.tsx';
import { LogIn } from './views/log-in.tsx';
import { Overview } from './views/overview/overview.tsx';
import { Records } from './views/records/records.tsx';

/** The whole page. */
export function App(): ReactNode {
  const [tag, speak] = useLanguage();
  const theme = useTheme();
  const { texts } = languages[tag];
  const session = useAnswer<SessionAnswer>('session', 0);
  const { logIn, about } = session.answer ?? {};
  const leave = useCallback(() => {
    void ask('log-out', { method: 'POST' }).finally(session.again);
  }, [session.again]);
  return (
    <div className="page">
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      {about === undefined ? (
        <main id="content" tabIndex={-1}>
          {logIn === 'needed' && <LogIn texts={texts} enter={session.again} />}
          {session.trouble !== undefined && (
            <TroubleNotice reason={session.trouble} texts={texts} again={session.again} />
          )}
          {session.answer === undefined && session.trouble === undefined && (
            <p className="loading" role="status">
              {texts.loading}
            </p>
          )}
        </main>
      ) : (
        <Views tag={tag} look={theme.look} about={about} lookAgain={session.again} />
      )}
      <Foot texts={texts} tag={tag} speak={speak} theme={theme}>
        {logIn === 'done' && (
          <button type="button" onClick={leave}>
            {texts.logOut}
          </button>
        )}
        {about?.emulatorUrl !== undefined && <a href={about.emulatorUrl}>{texts.emulator}</a>}
      </Foot>
    </div>
  );
}

interface ViewsOptions {
  readonly tag: LanguageTag;
  readonly look: string;
  readonly about: DashboardAbout;
  /** Asks anew who is logged in. */
  readonly lookAgain: () => void;
}

/** The views, for those who may see them. */
function Views({ tag, look, about, lookAgain }: ViewsOptions): ReactNode {
  const { round, isLive } = useNews();
  const session = useAnswer<SessionAnswer>('session', round);
  const isOver = session.answer?.logIn === 'needed';
  useEffect(() => {
    if (isOver) lookAgain();
  }, [isOver, lookAgain]);
  const page = usePageOf({ tag, look, about: session.answer?.about ?? about }, round, useAddress());
  const content = useArrival(page);
  return (
    <PageProvider value={page}>
      <Head isLive={isLive} />
      <main id="content" tabIndex={-1} ref={content}>
        <Boundary of={toHref(page.address)} instead={<Broken texts={page.texts} />}>
          <View {...page} />
        </Boundary>
      </main>
      <p className="zone note">{page.texts.zone(page.formats.timeZone)}</p>
    </PageProvider>
  );
}

function usePageOf(
  { tag, look, about }: Omit<ViewsOptions, 'lookAgain'>,
  round: number,
  [place, go]: readonly [Place, Go],
): Page {
  const formats = useMemo(
    () => createFormats(tag, Intl.DateTimeFormat().resolvedOptions().timeZone),
    [tag],
  );
  const { texts } = languages[tag];
  return useMemo(
    () => ({ ...place, tag, look, about, round, go, formats, texts }),
    [place, tag, look, about, round, go, formats, texts],
  );
}

function Broken({ texts }: Pick<Page, 'texts'>): ReactNode {
  return (
    <p className="notice bad" role="alert">
      {texts.trouble.broken}
    </p>
  );
}

function View({ address }: Page): ReactNode {
  if (address.view === 'overview') return <Overview address={address} />;
  if (address.view === 'records') return <Records address={address} />;
  return <Call key={address.id} id={address.id} />;
}
