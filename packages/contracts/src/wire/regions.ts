/** A product whose pages name a host. */
export type DocumentedFor = 'chat' | 'conference' | 'call' | 'live';

/** The hosts of one data centre. */
export interface RegionHosts {
  readonly name: string;
  /** The host of /v4/ commands. */
  readonly host: string;
  /** For use when the name of the main host cannot be resolved; documented for Chat. */
  readonly backup: string;
  /** The host of the older /v1/ Call API: one for China, one for the rest of the world. */
  readonly v1Host: string;
  readonly documented: readonly DocumentedFor[];
}

const chinaV1 = 'callkit.trtc.tencent-cloud.com';
const internationalV1 = 'callkit-intl.trtc.tencent-cloud.com';

/**
 * The data centres. An application lives in one of them, and its host must match: otherwise the
 * backend answers 60026, 70016 or 70020.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34620
 */
export const regions = {
  china: {
    name: 'China',
    host: 'console.tim.qq.com',
    backup: 'adminapi.my-imcloud.com',
    v1Host: chinaV1,
    documented: ['chat', 'conference', 'call', 'live'],
  },
  singapore: {
    name: 'Singapore',
    host: 'adminapisgp.im.qcloud.com',
    backup: 'adminapisgp.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat', 'conference', 'call', 'live'],
  },
  seoul: {
    name: 'Seoul',
    host: 'adminapikr.im.qcloud.com',
    backup: 'adminapikr.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat', 'call'],
  },
  tokyo: {
    name: 'Tokyo',
    host: 'adminapijpn.im.qcloud.com',
    backup: 'adminapijpn.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat'],
  },
  frankfurt: {
    name: 'Frankfurt',
    host: 'adminapiger.im.qcloud.com',
    backup: 'adminapiger.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat', 'call'],
  },
  'silicon-valley': {
    name: 'Silicon Valley',
    host: 'adminapiusa.im.qcloud.com',
    backup: 'adminapiusa.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat', 'call', 'live'],
  },
  jakarta: {
    name: 'Jakarta',
    host: 'adminapiidn.im.qcloud.com',
    backup: 'adminapiidn.my-imcloud.com',
    v1Host: internationalV1,
    documented: ['chat', 'call', 'live'],
  },
} as const satisfies Readonly<Record<string, RegionHosts>>;

/** The name of a data centre. */
export type Region = keyof typeof regions;

/** Whether a text is the name of a data centre. */
export function isRegion(text: string): text is Region {
  return Object.hasOwn(regions, text);
}
