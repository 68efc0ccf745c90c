import type { ErrorRow } from '../error-row.ts';

/** The gateway's codes: the form of a request, the identity in it, and its frequency. */
export const gatewayErrors = {
  60002: {
    meaning: 'the HTTP request could not be parsed',
    category: 'request',
    retry: 'no',
    advice: 'check the form of the URL',
  },
  60003: {
    meaning: 'the request body is not valid JSON',
    category: 'request',
    retry: 'no',
    advice: 'check the JSON; an empty body must be {}',
  },
  60004: {
    meaning:
      'overview pages: wrong account or signature in the URL or body; current Chat page: account check failed',
    category: 'auth',
    retry: 'after_delay_once',
    advice: 'overview: fix identifier/usersig; Chat page: try again later, then contact support',
  },
  60005: {
    meaning: 'same wording as 60004',
    category: 'auth',
    retry: 'after_delay_once',
    advice: 'same as 60004',
  },
  60006: {
    meaning: 'SDKAppID invalid or no longer in force',
    category: 'auth',
    retry: 'no',
    advice: 'check the SDKAppID',
  },
  60007: {
    meaning: 'calling frequency of this REST interface exceeded',
    category: 'rate_limit',
    retry: 'after_delay',
    advice: 'slow down, or buy a higher limit in the console for the interfaces that allow it',
  },
  60008: {
    meaning: 'the service timed out, or the HTTP request is malformed',
    category: 'timeout',
    retry: 'yes',
    advice: 'check the request and retry',
  },
  60009: {
    meaning: 'no such resource: wrong service name or command in the URL',
    category: 'request',
    retry: 'no',
    advice: 'check the URL',
  },
  60010: {
    meaning: 'the call needs an App administrator account as identifier',
    category: 'permission',
    retry: 'no',
    advice: 'use an administrator identifier',
  },
  60011: {
    meaning: 'request frequency of the whole SDKAppID exceeded',
    category: 'rate_limit',
    retry: 'after_delay',
    advice: 'slow down',
  },
  60012: {
    meaning: 'sdkappid missing from the URL',
    category: 'request',
    retry: 'no',
    advice: 'add it',
  },
  60013: {
    meaning: 'the response body could not be parsed as JSON on the vendor side',
    category: 'internal',
    retry: 'after_delay_once',
    advice: 'Chat page: contact support',
  },
  60014: {
    meaning: 'timeout while exchanging or checking the account',
    category: 'timeout',
    retry: 'yes',
    advice: 'check and retry',
  },
  60015: {
    meaning: 'an account in the body has the wrong type',
    category: 'request',
    retry: 'no',
    advice: 'accounts are JSON strings',
  },
  60016: {
    meaning: 'the SDKAppID is disabled',
    category: 'account_state',
    retry: 'no',
    advice: 'contact support',
  },
  60017: {
    meaning: 'the request is disabled',
    category: 'account_state',
    retry: 'no',
    advice: 'contact support',
  },
  60018: {
    meaning: 'requests too frequent',
    category: 'rate_limit',
    retry: 'after_delay',
    advice: 'try again later',
  },
  60019: {
    meaning: 'requests too frequent',
    category: 'rate_limit',
    retry: 'after_delay',
    advice: 'try again later',
  },
  60020: {
    meaning: 'service unavailable: package not bought, expired and stopped, or account in arrears',
    category: 'billing',
    retry: 'no',
    advice: 'buy or top up; takes effect about 5 minutes later',
  },
  60021: {
    meaning: 'the source IP of the REST call is not allowed',
    category: 'permission',
    retry: 'no',
    advice: 'contact support',
  },
  60025: {
    meaning: 'SDKAppID, Identifier, UserSig or contenttype in the URL is wrong',
    category: 'auth',
    retry: 'no',
    advice: 'check the URL parameters',
  },
  60026: {
    meaning: 'the host does not match the data centre of the SDKAppID',
    category: 'routing',
    retry: 'no',
    advice: "use the host of the application's region",
  },
  60027: {
    meaning: 'an application of the push product called an interface outside that product',
    category: 'permission',
    retry: 'no',
    advice: 'check product type against the interface',
  },
  60028: {
    meaning: 'REST requests in 24 hours exceed the trial edition',
    category: 'quota',
    retry: 'after_delay',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;
