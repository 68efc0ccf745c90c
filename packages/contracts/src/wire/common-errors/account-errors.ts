import type { ErrorRow } from '../error-row.ts';

/** The codes of the account service up to 70214; most are known from the Web SDK alone. */
export const accountErrors = {
  70101: {
    meaning: 'request packet empty',
    category: 'request',
    retry: 'no',
  },
  70102: {
    meaning: 'wrong account type in the request',
    category: 'request',
    retry: 'no',
  },
  70103: {
    meaning: 'bad telephone number',
    category: 'request',
    retry: 'no',
  },
  70104: {
    meaning: 'bad e-mail address',
    category: 'request',
    retry: 'no',
  },
  70105: {
    meaning: 'bad account format',
    category: 'request',
    retry: 'no',
  },
  70106: {
    meaning: 'illegal account format type',
    category: 'request',
    retry: 'no',
  },
  70107: {
    meaning: 'the user account was not imported or does not exist',
    category: 'not_found',
    retry: 'no',
    advice: 'import the account first',
  },
  70113: {
    meaning: 'illegal batch size',
    category: 'request',
    retry: 'no',
  },
  70114: {
    meaning: 'restricted for security reasons',
    category: 'account_state',
    retry: 'after_delay',
    advice: 'do not log in often',
  },
  70115: {
    meaning: 'uin is not the developer of the SDKAppID',
    category: 'permission',
    retry: 'no',
  },
  70140: {
    meaning: 'SDKAppID and account type do not match',
    category: 'request',
    retry: 'no',
  },
  70145: {
    meaning: 'wrong account type',
    category: 'request',
    retry: 'no',
  },
  70169: {
    meaning: 'internal timeout',
    category: 'timeout',
    retry: 'yes',
    advice: 'try again later, then contact support',
  },
  70201: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70202: {
    meaning: 'internal timeout (Chat) or internal error (Web SDK)',
    category: 'timeout',
    retry: 'yes',
    advice: 'retry',
  },
  70203: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70204: {
    meaning: 'the SDKAppID has no account type',
    category: 'request',
    retry: 'no',
  },
  70205: {
    meaning: 'looking up the account type failed',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70206: {
    meaning: 'illegal batch size in the request',
    category: 'request',
    retry: 'no',
  },
  70207: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70208: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70209: {
    meaning: 'could not read the developer uin flag',
    category: 'internal',
    retry: 'after_delay_once',
  },
  70210: {
    meaning: 'uin of the request is not a developer',
    category: 'permission',
    retry: 'no',
  },
  70211: {
    meaning: 'illegal uin',
    category: 'request',
    retry: 'no',
  },
  70212: {
    meaning: 'internal error',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70213: {
    meaning: 'access to internal data failed',
    category: 'internal',
    retry: 'yes',
    advice: 'retry',
  },
  70214: {
    meaning: 'internal ticket check failed',
    category: 'usersig',
    retry: 'no',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;
