import type { Form } from './product.ts';
import { keepOnly, valueOf, type QueryParameters } from './query-parameters.ts';

/**
 * What the backend adds to the URL of a callback, under v4's names; v1 writes them in lower case.
 * Only these are kept: other parameters, `Sign` among them, may be secrets, and events and refusals
 * end up in logs.
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

/** What the URL of a request says. */
export interface ReadQuery {
  readonly form: Form;
  readonly query: SentQuery;
  /** `Sign`, which is for the check alone. */
  readonly sign: string | undefined;
  /** The documented parameters under the names and with the values that arrived, without `Sign`. */
  readonly documented: string;
}

type Names = Readonly<Record<keyof CallbackQuery, readonly string[]>>;

const namesOf: Readonly<Record<Form, Names>> = {
  v4: {
    SdkAppid: ['SdkAppid'],
    CallbackCommand: ['CallbackCommand'],
    contenttype: ['contenttype'],
    ClientIP: ['ClientIP'],
    OptPlatform: ['OptPlatform'],
    RequestTime: ['RequestTime'],
  },
  v1: {
    SdkAppid: ['sdkappid'],
    CallbackCommand: ['command'],
    contenttype: ['contenttype'],
    ClientIP: ['clientip'],
    // A sample of the vendor's page has the second one.
    OptPlatform: ['optplatform', 'optplatfrom'],
    RequestTime: ['RequestTime'],
  },
};

const allNamesOf: Readonly<Record<Form, readonly string[]>> = {
  v4: Object.values(namesOf.v4).flat(),
  v1: Object.values(namesOf.v1).flat(),
};

/** Every name the backend gives a parameter. */
export const documentedParameters: readonly string[] = [
  ...new Set([...allNamesOf.v4, ...allNamesOf.v1, 'Sign']),
];

/** Reads each parameter by its exact name; a number that is none counts as missing. */
export function readQuery(parameters: QueryParameters): ReadQuery {
  const form = formIn(parameters);
  const names = namesOf[form];
  const text = (name: keyof CallbackQuery) => firstText(parameters, names[name]);
  const query = {
    SdkAppid: toNumber(text('SdkAppid')),
    CallbackCommand: text('CallbackCommand'),
    contenttype: text('contenttype'),
    ClientIP: text('ClientIP'),
    OptPlatform: toPlatform(text('OptPlatform')),
    RequestTime: toNumber(text('RequestTime')),
  };
  const documented = keepOnly(parameters, allNamesOf[form]);
  return { form, query, sign: firstText(parameters, ['Sign']), documented };
}

/** The value under the first of some names that is there; an empty one counts as missing. */
function firstText(parameters: QueryParameters, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = valueOf(parameters, name);
    if (value !== undefined) return value === '' ? undefined : value;
  }
  return undefined;
}

function formIn(parameters: QueryParameters): Form {
  const has = (name: string) => valueOf(parameters, name) !== undefined;
  if (has('CallbackCommand') || has('SdkAppid')) return 'v4';
  return has('command') || has('sdkappid') ? 'v1' : 'v4';
}

// Of two spellings of one platform the vendor's pages have, this is the one on more of them.
const platforms = new Map(
  ['RESTAPI', 'Web', 'Android', 'iOS', 'Windows', 'macOS', 'Mac', 'iPad', 'miniProgram'].map(
    (platform) => [platform.toLowerCase(), platform],
  ),
);

function toPlatform(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (platforms.get(value.toLowerCase()) ?? value);
}

function toNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
