import { given } from './given.ts';

/** What a package of Conference allows. */
export interface PackageLimits {
  /** The most members a room may have. */
  readonly maxMembers: number;
  /** The most seats a room may have. */
  readonly maxSeats: number;
}

/**
 * The packages the pages name, with their rooms' most members. Seats have no number of their own
 * there: more than members are never needed.
 */
export const packages = {
  trial: { maxMembers: 20, maxSeats: 20 },
  basic: { maxMembers: 50, maxSeats: 50 },
  advanced: { maxMembers: 200, maxSeats: 200 },
  ultra: { maxMembers: 300, maxSeats: 300 },
} as const satisfies Readonly<Record<string, PackageLimits>>;

/** The name of a package, limits of your own, or `none`: no package was bought. */
export type PackageChoice = keyof typeof packages | 'none' | PackageLimits;

/** Which accounts exist. */
export type AccountRule =
  /** Whoever is named exists from then on. */
  | 'firstUse'
  /** Only who was imported; everybody else is refused. */
  | 'imported';

/** How the callbacks of an application go out. */
export interface CallbackSettings {
  /** The token of the console: with one, `Sign` and `RequestTime` are added. Default: none. */
  readonly token?: string | undefined;
  /** `none`, as in the documented sample, or the value to send. Default: `none`. */
  readonly contentType?: string | undefined;
  /** How often v4 and Conference send again; see `profiles`. Default: `once`. */
  readonly profile?: 'once' | 'chatRetry' | 'v1Ladder' | undefined;
  /** Milliseconds to wait for the answer. Default: 2000, the number documented for Chat. */
  readonly timeout?: number | undefined;
}

/** What the console, the contract and the support desk settle for an application. */
export interface AppSettings {
  /** The accounts REST calls may be signed for. Default: `administrator`. */
  readonly administrators: readonly string[];
  /** Default: `firstUse`. */
  readonly accounts: AccountRule;
  /** Default: `ultra`. */
  readonly package: PackageChoice;
  /**
   * What administrators may do in rooms: `everything`, or what their own role in a room allows, where
   * a page has 100006. Default: `everything`.
   */
  readonly roomRights: 'everything' | 'role';
  /**
   * The edition of Call. The older API asks for `group`, otherwise it is 50001; without any, `none`,
   * v4's commands of Call are 60020. Default: `group`.
   */
  readonly edition: 'group' | 'oneToOne' | 'none';
  /** Whether the application is disabled: 60016. Default: false. */
  readonly isDisabled: boolean;
  /** Addresses and subnets REST calls may come from; from elsewhere 60021. Default: all. */
  readonly allowedAddresses: readonly string[];
  /** Whether more calls per second than documented are refused: 60007. Default: true. */
  readonly limitsFrequency: boolean;
  /**
   * Whether a user who is in a call is busy: calls to them end at once, and they can start and join
   * no other. Default: true.
   */
  readonly checksBusy: boolean;
  readonly callbacks: CallbackSettings;
}

/** Some of the settings. */
export type GivenSettings = {
  readonly [Name in keyof AppSettings]?: AppSettings[Name] | undefined;
};

/** What an application has that says nothing else. */
export const usualSettings: AppSettings = {
  administrators: ['administrator'],
  accounts: 'firstUse',
  package: 'ultra',
  roomRights: 'everything',
  edition: 'group',
  isDisabled: false,
  allowedAddresses: [],
  limitsFrequency: true,
  checksBusy: true,
  callbacks: {},
};

/** The limits of a package; undefined where none was bought. */
export function toLimits(choice: PackageChoice): PackageLimits | undefined {
  if (choice === 'none') return undefined;
  return typeof choice === 'string' ? packages[choice] : choice;
}

/** The settings with those that are given changed. */
export function changeSettings(settings: AppSettings, change: GivenSettings): AppSettings {
  return { ...settings, ...given(change, change) };
}

/** The settings without the token, for whoever may see them but not speak as the application. */
export function withoutToken(settings: AppSettings): AppSettings {
  const { token: _, ...callbacks } = settings.callbacks;
  return { ...settings, callbacks };
}
