import type { ErrorRow } from '../error-row.ts';

/** The codes of the account service from 70221 on, and those of limits and features. */
export const serviceErrors = {
  70221: {
    meaning: 'login state invalid',
    category: 'usersig',
    retry: 'no',
    advice: 'authenticate again with the UserSig',
  },
  70222: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70225: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70231: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70236: {
    meaning: 'user signature check failed',
    category: 'usersig',
    retry: 'no',
  },
  70308: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70346: {
    meaning: 'ticket check failed',
    category: 'usersig',
    retry: 'no',
  },
  70347: {
    meaning: 'ticket check failed because it expired',
    category: 'usersig',
    retry: 'no',
    advice: 'sign a new one',
  },
  70348: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70362: {
    meaning: 'internal timeout',
    category: 'timeout',
    retry: 'yes',
    advice: 'retry',
  },
  70398: {
    meaning: 'number of accounts exceeds the edition (100 in the trial edition)',
    category: 'quota',
    retry: 'no',
    advice: 'upgrade',
  },
  70399: {
    meaning:
      'an account deleted in an application outside the trial edition cannot be imported again within three months',
    category: 'account_state',
    retry: 'no',
    advice: 'contact support',
  },
  70401: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70402: {
    meaning: 'illegal parameter: a required field is missing or a value breaks the protocol',
    category: 'request',
    retry: 'no',
  },
  70403: {
    meaning: 'needs App administrator rights',
    category: 'permission',
    retry: 'no',
  },
  70404: {
    meaning: 'SDK version too low',
    category: 'client',
    retry: 'no',
    advice: 'upgrade the client SDK',
  },
  70500: {
    meaning: 'internal server error',
    category: 'internal',
    retry: 'yes',
    advice: 'try again later, then contact support',
  },
  71000: {
    meaning: 'the application does not support deleting accounts',
    category: 'permission',
    retry: 'no',
    advice: 'lift the restriction in the console',
  },
  72000: {
    meaning: 'daily active users exceed the free quota',
    category: 'quota',
    retry: 'no',
    advice: 'upgrade',
  },
  72001: {
    meaning: 'feature not enabled: user status query and notification',
    category: 'feature_off',
    retry: 'no',
    advice: 'enable in the console',
  },
  72002: {
    meaning: 'monthly active users exceed the free quota',
    category: 'quota',
    retry: 'no',
    advice: 'upgrade',
  },
  72010: {
    meaning: 'login, logout, foreground/background or push settings too frequent for one user',
    category: 'rate_limit',
    retry: 'after_delay',
  },
  72011: {
    meaning: 'feature not enabled: global do-not-disturb',
    category: 'feature_off',
    retry: 'no',
    advice: 'enable in the console',
  },
  72012: {
    meaning: 'feature not enabled: subscription to profile changes',
    category: 'feature_off',
    retry: 'no',
    advice: 'enable in the console',
  },
  80001: {
    meaning: 'text of a message or profile holds sensitive content',
    category: 'content',
    retry: 'no',
  },
  80002: {
    meaning: 'message body too long: 12 KB on the current page, 8 KB on the 2021 page',
    category: 'request',
    retry: 'no',
  },
  80003: {
    meaning: 'the before-send webhook failed or timed out and the console policy is not to deliver',
    category: 'webhook',
    retry: 'no',
  },
  80004: {
    meaning: 'image holds sensitive content',
    category: 'content',
    retry: 'no',
  },
  80005: {
    meaning: 'service stopped: edition expired or account in arrears',
    category: 'billing',
    retry: 'no',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;
