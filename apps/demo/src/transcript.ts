import type { CallbackEvent } from '@trtc-kit/webhooks';
import colors from 'picocolors';
import { toHeadline } from './headline.ts';

/** Prints the story as it happens. */
export interface Transcript {
  /** A chapter begins. */
  chapter(title: string): void;
  /** A line of facts. */
  fact(name: string, text: string): void;
  /** A user did something. */
  act(text: string): void;
  /** A command was sent, and this came back. */
  call(name: string, request: unknown, answer: unknown): void;
  /** A callback arrived. */
  callback(event: CallbackEvent): void;
  /** Text as it is. */
  block(text: string): void;
  good(text: string): void;
  bad(text: string): void;
}

const columns = 88;
const indent = ' '.repeat(12);

/** Prints line by line; `write` takes whole lines, `now` is the clock of the story. */
export function createTranscript(write: (line: string) => void, now: () => number): Transcript {
  let chapters = 0;
  let began = 0;
  const at = () => colors.dim(toClockTime(now() - began));
  return {
    chapter(title) {
      chapters += 1;
      began = now();
      write('');
      write(colors.bold(`${chapters.toString()}  ${title}`));
    },
    fact: (name, text) => {
      write(`   ${colors.dim(name.padEnd(10))} ${text}`);
    },
    act: (text) => {
      write(`   ${at()}  ${text}`);
    },
    call(name, request, answer) {
      const [first = '', ...more] = wrap(`${name} ${toText(request)}`);
      write(`   ${at()}  ${colors.cyan('→')} ${first.replace(name, colors.cyan(name))}`);
      for (const line of more) write(`${indent}${line}`);
      const [answered = '', ...rest] = wrap(toText(answer));
      write(`${' '.repeat(10)}${colors.dim(`← ${answered}`)}`);
      for (const line of rest) write(`${indent}${colors.dim(line)}`);
    },
    callback(event) {
      const { command, detail } = toHeadline(event);
      write(`          ${colors.magenta('⚑')} ${colors.magenta(command)} ${detail}`);
    },
    block: (text) => {
      for (const line of text.split('\n')) write(`   ${line}`);
    },
    good: (text) => {
      write(`   ${colors.green('✓')} ${text}`);
    },
    bad: (text) => {
      write(`   ${colors.red('✗')} ${text}`);
    },
  };
}

/** Milliseconds as `12:34`. */
export function toClockTime(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number) => value.toString().padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

// The vendor's names and values as they are, without the quotes that JSON needs.
function toText(value: unknown): string {
  const text = JSON.stringify(value) || 'ok';
  return text === '{}' ? 'ok' : text.replaceAll(/"(\w+)":/g, '$1: ').replaceAll(',', ', ');
}

/** Breaks a text between its words, so that no line is longer than a terminal is wide. */
function wrap(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= columns) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
