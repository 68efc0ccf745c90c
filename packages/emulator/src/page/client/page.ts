import type { AnswerTo, CommandName, RequestTo } from './ask.ts';
import type { Focus, Sight } from './look.ts';
import type { Texts } from './texts/texts.ts';
import type { TimeText } from './time-text.ts';

/** What every part of the page works with. */
export interface Page {
  readonly texts: Texts;
  readonly timeText: TimeText;
  readonly sight: Sight;
  /** Does a control command in the application that is shown, and looks again. */
  readonly command: <Name extends CommandName>(
    name: Name,
    request: RequestTo<Name>,
  ) => Promise<AnswerTo<Name> | undefined>;
  /** Says something to the reader. */
  readonly say: (notice: string) => void;
  /** Looks at something else. */
  readonly turnTo: (change: Partial<Focus>) => void;
}
