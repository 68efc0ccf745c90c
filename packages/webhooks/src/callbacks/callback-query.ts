/**
 * What the backend adds to the URL of a callback, under its own names. Only these are kept: other
 * parameters, `Sign` among them, may be secrets, and events and refusals end up in logs.
 *
 * @see https://trtc.io/document/34354
 */
export interface CallbackQuery {
  /** The application the event belongs to. */
  readonly SdkAppid: number;
  /** The command word as it arrived, which may be an older one for the same event. */
  readonly CallbackCommand: string;
  /** Usually `json`. */
  readonly contenttype?: string | undefined;
  /** IP address of the client. */
  readonly ClientIP?: string | undefined;
  /** Platform of the client, such as `iOS` or `Web`; `RESTAPI` for REST calls. */
  readonly OptPlatform?: string | undefined;
  /** Unix seconds at which the request was signed; with authentication on. */
  readonly RequestTime?: number | undefined;
}

/** The same while it is not known what of it is there. */
export type SentQuery = {
  readonly [Name in keyof CallbackQuery]?: CallbackQuery[Name] | undefined;
};

/** Reads each parameter by its exact name; a number that is none counts as missing. */
export function readQuery(url: string): SentQuery {
  const { searchParams } = new URL(url);
  const text = (name: keyof CallbackQuery) => toText(searchParams.get(name));
  const number = (name: keyof CallbackQuery) => toNumber(searchParams.get(name));
  return {
    SdkAppid: number('SdkAppid'),
    CallbackCommand: text('CallbackCommand'),
    contenttype: text('contenttype'),
    ClientIP: text('ClientIP'),
    OptPlatform: text('OptPlatform'),
    RequestTime: number('RequestTime'),
  };
}

function toText(value: string | null): string | undefined {
  return value === null || value === '' ? undefined : value;
}

function toNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
