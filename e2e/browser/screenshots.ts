import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where pictures of every page go, to be looked at. */
export const screenshots = join(import.meta.dirname, 'screenshots');
mkdirSync(screenshots, { recursive: true });
