import { mkdirSync, writeFileSync } from 'node:fs';
import { openApiDocuments } from '../src/openapi/index.ts';

const folder = new URL('../openapi/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, document] of Object.entries(openApiDocuments())) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(document, null, 2)}\n`);
}
