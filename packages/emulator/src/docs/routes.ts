import { Hono } from 'hono';
import { isDocumentName, readDocument } from './documents.ts';
import { readViewerScript, toViewerPage, viewerPolicy } from './viewer.ts';

/** The OpenAPI documents at `/openapi/<name>.json`, and a page that shows them at `/docs`. */
export function createDocsRoutes(): Hono {
  const routes = new Hono();
  routes.get('/docs', ({ redirect }) => redirect('/docs/all'));
  routes.get('/docs/viewer.js', async ({ body }) =>
    body(new Uint8Array(await readViewerScript()), 200, { 'content-type': 'text/javascript' }),
  );
  routes.get('/docs/:name', ({ req, html, notFound }) => {
    const name = req.param('name');
    if (!isDocumentName(name)) return notFound();
    return html(toViewerPage(name), 200, { 'content-security-policy': viewerPolicy });
  });
  routes.get('/openapi/:file{.+\\.json}', async ({ req, json, notFound }) => {
    const name = req.param('file').replace(/\.json$/, '');
    if (!isDocumentName(name)) return notFound();
    return json(await readDocument(name, new URL(req.url).origin));
  });
  return routes;
}
