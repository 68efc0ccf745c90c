import { writeFileSync } from 'node:fs';
import { fidelityPage, pageFile } from './fidelity/page.ts';

writeFileSync(pageFile, await fidelityPage());
