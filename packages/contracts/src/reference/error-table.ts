import { toErrorCodes } from '../openapi/error-codes.ts';
import type { ErrorRows, RetryAdvice } from '../wire/error-row.ts';
import { table } from './markdown.ts';

/** Whether sending the same again can help, in words. */
export const retryWords: Readonly<Record<RetryAdvice, string>> = {
  no: 'no',
  yes: 'yes',
  after_delay: 'after a delay',
  after_delay_once: 'once, after a delay',
};

/** Error rows as a table; nothing without rows. */
export function errorTable(rows: ErrorRows): string {
  return table(
    ['Code', 'Meaning', 'About', 'Does a retry help?', 'What to do'],
    toErrorCodes(rows).map(({ code, meaning, category, retry, advice = '' }) => [
      String(code),
      meaning,
      category.replaceAll('_', ' '),
      retryWords[retry],
      advice,
    ]),
  );
}
