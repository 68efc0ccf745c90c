import type { ReactNode } from 'react';
import { usePage } from '../page-context.ts';
import { toSeenText } from '../seen-text.ts';

/** How something stands: its colour. */
export type Tone = 'plain' | 'good' | 'wary' | 'bad' | 'live';

/** A word on how something stands. */
export function Badge({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`badge ${tone}`}>{children}</span>;
}

const tones: Readonly<Record<string, Tone>> = {
  completed: 'good',
  notAnswered: 'wary',
  declined: 'wary',
  busy: 'wary',
  interrupted: 'bad',
  offline: 'bad',
};

/** How a call ended, or that it goes on. */
export function ResultBadge({
  result,
  isRunning,
}: {
  readonly result: string | undefined;
  readonly isRunning: boolean;
}): ReactNode {
  const { texts } = usePage();
  if (isRunning) return <Badge tone="live">{texts.running}</Badge>;
  if (result === undefined) return <Badge tone="plain">{texts.results.none}</Badge>;
  return <Badge tone={tones[result] ?? 'plain'}>{nameOf(texts.results, result)}</Badge>;
}

/** The name of a word; the word itself where no page explains it. */
export function nameOf(names: Readonly<Record<string, string>>, word: string): string {
  return (Object.hasOwn(names, word) ? names[word] : undefined) ?? toSeenText(word);
}
