import { signUserSig } from '@trtc-kit/usersig';
import { Hono } from 'hono';
import { keyWithoutSecret } from '../world/apps.ts';
import type { World } from '../world/world.ts';
import { isDocumentName, readDocument } from './documents.ts';
import { readViewerScript, toViewerPage, viewerPolicy } from './viewer.ts';

/** The OpenAPI documents at `/openapi/<name>.json`, and a page that shows them at `/docs`. */
export function createDocsRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get('/docs', ({ redirect }) => redirect('/docs/all'));
  routes.get('/docs/viewer.js', async ({ body }) =>
    body(new Uint8Array(await readViewerScript()), 200, { 'content-type': 'text/javascript' }),
  );
  routes.get('/docs/:name', ({ req, html, notFound }) => {
    const name = req.param('name');
    if (!isDocumentName(name)) return notFound();
    return html(toViewerPage(name, signForTrying(world)), 200, {
      'content-security-policy': viewerPolicy,
    });
  });
  routes.get('/openapi/:file{.+\\.json}', async ({ req, json, notFound }) => {
    const name = req.param('file').replace(/\.json$/, '');
    if (!isDocumentName(name)) return notFound();
    return json(await readDocument(name, new URL(req.url).origin));
  });
  return routes;
}

/** For the first application, where its key is no secret: then neither is what it signs. */
function signForTrying({ apps, clock }: World): string | undefined {
  const [app] = apps.all();
  const userId = app?.settings.administrators[0];
  if (app?.secretKey !== keyWithoutSecret || userId === undefined) return undefined;
  return signUserSig({ sdkAppId: app.sdkAppId, secretKey: app.secretKey, userId, clock });
}
