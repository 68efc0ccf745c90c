import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const importAccounts: Handler<typeof contract.importAccounts> = (
  { AccountList },
  { app },
) => {
  app.accounts.import(AccountList);
  return {};
};
