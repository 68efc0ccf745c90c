/** Thrown by the emulated backend where the vendor's answers with an error code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(code: number, info = '') {
    super(info);
    this.code = code;
  }
}

/** Does something; where it complains of what it was given, that is refused as a parameter. */
export function refuseTypeError<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(100002, error.message) : error;
  }
}
