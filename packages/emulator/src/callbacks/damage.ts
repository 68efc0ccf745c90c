import type { Damage } from './switches.ts';

/** What of a letter can be damaged. */
export interface Damageable {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType?: string | undefined;
}

const damages: Readonly<Record<Damage, (letter: Damageable) => Damageable>> = {
  truncated: ({ body, ...rest }) => ({ ...rest, body: body.slice(0, body.length / 2) }),
  // No byte has this bit in JSON of plain ASCII; elsewhere it breaks UTF-8.
  flippedByte: ({ body, ...rest }) => ({
    ...rest,
    body: body.map((byte, index) => (index === body.length >> 1 ? byte ^ 0x80 : byte)),
  }),
  wrongContentType: (letter) => ({ ...letter, contentType: 'text/html' }),
};

/** A letter as it arrives when something happens to it on its way. */
export function damaged(letter: Damageable, damage: Damage | undefined): Damageable {
  return damage === undefined ? letter : damages[damage](letter);
}
