import type { ErrorRow } from '../error-row.ts';

/** What can be wrong with a UserSig. */
export const userSigErrors = {
  70001: {
    meaning: 'UserSig expired',
    category: 'usersig',
    retry: 'no',
    advice:
      'sign a new one and repeat; lifetime of at least 24 hours advised; a fresh one that fails has too small an expire',
  },
  70002: {
    meaning: 'UserSig has length 0',
    category: 'usersig',
    retry: 'no',
    advice: 'check how it is computed',
  },
  70003: {
    meaning: 'UserSig invalid, for example cut off; a Chinese page says parsing failed',
    category: 'usersig',
    retry: 'no',
    advice: 'sign again with the published code',
  },
  70004: {
    meaning: 'UserSig check failed, possibly cut off',
    category: 'usersig',
    retry: 'no',
  },
  70005: {
    meaning: 'UserSig check failed',
    category: 'usersig',
    retry: 'no',
    advice: 'verify it with the console tool',
  },
  70006: {
    meaning: 'UserSig check failed',
    category: 'usersig',
    retry: 'no',
    advice: 'verify it with the console tool',
  },
  70007: {
    meaning: 'UserSig check failed',
    category: 'usersig',
    retry: 'no',
    advice: 'verify it with the console tool',
  },
  70008: {
    meaning: 'UserSig check failed',
    category: 'usersig',
    retry: 'no',
    advice: 'verify it with the console tool',
  },
  70009: {
    meaning: 'UserSig verification failed, probably signed with the key of another SDKAppID',
    category: 'usersig',
    retry: 'no',
    advice: 'match SDKAppID and key',
  },
  70010: {
    meaning: 'UserSig check failed',
    category: 'usersig',
    retry: 'no',
    advice: 'verify it with the console tool',
  },
  70013: {
    meaning: 'userId of the request differs from the one signed',
    category: 'usersig',
    retry: 'no',
  },
  70014: {
    meaning: 'SDKAppID of the request differs from the one signed',
    category: 'usersig',
    retry: 'no',
  },
  70015: {
    meaning: 'no verification method found for the SDKAppID and account type',
    category: 'usersig',
    retry: 'no',
    advice: 'check that account integration was done',
  },
  70016: {
    meaning: 'no key for the application, so the UserSig cannot be verified',
    category: 'usersig',
    retry: 'no',
    advice: 'check that SDKAppID and data centre (host) agree',
  },
  70017: {
    meaning: 'internal timeout while verifying a third-party ticket',
    category: 'timeout',
    retry: 'yes',
    advice: 'retry, then contact support',
  },
  70018: {
    meaning: 'internal verification of a third-party ticket failed',
    category: 'internal',
    retry: 'after_delay_once',
  },
  70019: {
    meaning: 'the ticket field is empty',
    category: 'usersig',
    retry: 'no',
    advice: 'fill in the UserSig',
  },
  70020: {
    meaning: 'SDKAppID does not exist',
    category: 'usersig',
    retry: 'no',
    advice: 'check that SDKAppID and data centre (host) agree',
  },
  70050: {
    meaning: 'UserSig verification failed and too many tries were made',
    category: 'rate_limit',
    retry: 'after_delay',
    advice: 'fix the UserSig and wait 1 minute',
  },
  70051: {
    meaning: 'the account is in the blocklist',
    category: 'account_state',
    retry: 'no',
  },
  70052: {
    meaning: 'UserSig no longer valid',
    category: 'usersig',
    retry: 'no',
    advice: 'sign a new one',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;
