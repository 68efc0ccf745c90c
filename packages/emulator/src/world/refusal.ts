/** Thrown by the emulated backend where the vendor's answers with an error code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(code: number, info = '') {
    super(info);
    this.code = code;
  }
}
