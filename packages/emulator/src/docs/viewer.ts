import { readFile } from 'node:fs/promises';
import { documents, type DocumentName } from './documents.ts';

/** What the browser may load for the page: nothing from anywhere else. */
export const viewerPolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** The page that shows one of the documents, with a UserSig to try commands with, if there is one. */
export function toViewerPage(shown: DocumentName, userSig: string | undefined): string {
  const links = Object.entries(documents).map(
    ([name, title]) =>
      `<a href="/docs/${name}"${name === shown ? ' aria-current="page"' : ''}>${title}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${documents[shown]} - trtc-kit emulator</title>
<style>
body { margin: 0; font: 14px system-ui, sans-serif; display: flex; flex-direction: column; height: 100vh; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 10px 16px; background: #1d2433; }
nav a { color: #b9c4d8; text-decoration: none; }
nav a[aria-current] { color: #fff; font-weight: 600; }
rapi-doc { flex: 1; min-height: 0; }
</style>
<script type="module" src="/docs/viewer.js"></script>
</head>
<body>
<nav aria-label="Documents">${links.join('\n')}</nav>
<rapi-doc spec-url="/openapi/${shown}.json" render-style="read" schema-style="table" load-fonts="false"
${toKey(userSig)} show-header="false" allow-server-selection="false" primary-color="#2f6fed"></rapi-doc>
</body>
</html>
`;
}

// A UserSig is base64 with three signs changed: nothing in it has to be escaped.
function toKey(userSig: string | undefined): string {
  if (userSig === undefined) return '';
  return ` api-key-name="usersig" api-key-location="query" api-key-value="${userSig}"`;
}

/** The script of the page. */
export function readViewerScript(): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve('rapidoc')));
}
