/**
 * An argument that cannot be signed with or checked against. Thrown before anything is computed.
 *
 * The message names the argument and the rule it breaks, never a value: two swapped arguments must
 * not put the secret key into a log.
 */
export class UserSigInputError extends TypeError {
  override readonly name = 'UserSigInputError';

  /** The offending argument, as it is called in the options: `'userId'`, `'room.name'`, ... */
  readonly argument: string;

  constructor(argument: string, rule: string) {
    super(`${argument} ${rule}`);
    this.argument = argument;
  }
}
