import type { ReactNode } from 'react';
import type { TroubleReason } from '../ask/ask.ts';
import type { Texts } from '../texts/texts.ts';
import type { Known } from '../ask/use-answer.ts';
import { usePage } from '../page-context.ts';

/** What stands where there is nothing: that it is so, and what to do. */
export function Empty({
  text,
  hint,
  children,
}: {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <p>{text}</p>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </div>
  );
}

/** What went wrong, in words. */
export function toTroubleText(reason: TroubleReason, { trouble }: Texts): string {
  return reason === 'logIn' ? trouble.failure : trouble[reason];
}

/** What went wrong, and a way to try once more. */
export function TroubleNotice({
  reason,
  texts,
  again,
}: {
  readonly reason: TroubleReason;
  readonly texts: Texts;
  readonly again: () => void;
}): ReactNode {
  return (
    <div className="notice bad" role="alert">
      <p>{toTroubleText(reason, texts)}</p>
      <button type="button" onClick={again}>
        {texts.trouble.again}
      </button>
    </div>
  );
}

/** An answer, as long as there is one; before that, that it is awaited, or why it did not come. */
export function Answered<Answer>({
  known: { answer, isStale, trouble, again },
  children,
}: {
  readonly known: Known<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}): ReactNode {
  const { texts } = usePage();
  const isWaiting = answer === undefined && trouble === undefined;
  return (
    <>
      {trouble !== undefined && <TroubleNotice reason={trouble} texts={texts} again={again} />}
      {isWaiting && (
        <p className="loading" role="status">
          {texts.loading}
        </p>
      )}
      {answer !== undefined && (
        <div
          className={isStale || trouble !== undefined ? 'answered stale' : 'answered'}
          aria-busy={isStale}
        >
          {children(answer)}
        </div>
      )}
    </>
  );
}
