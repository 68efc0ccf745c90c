import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { referenceFiles, referenceFolder, writtenFiles } from './reference-files.ts';

mkdirSync(referenceFolder, { recursive: true });
for (const file of writtenFiles()) rmSync(new URL(file, referenceFolder));
for (const [file, text] of await referenceFiles()) {
  const url = new URL(file, referenceFolder);
  mkdirSync(new URL('./', url), { recursive: true });
  writeFileSync(url, text);
}
