import { z } from 'zod';

/** Where the callbacks of the older Call API go, and which ones. */
export const callbackConfigurationV1 = z.strictObject({
  address: z.string().describe('Callback URL; starts with http or https, https is recommended.'),
  actions: z.array(z.string()).describe('The commands to be called back for.'),
});
