import { once } from 'node:events';
import { Server } from 'node:http';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

// The process of the local registry: `server.ts <storage folder> <upstream url>`.
const [storage = '', upstream = ''] = process.argv.slice(2);

// Without its parent it has no purpose, however the parent ended.
process.once('disconnect', () => process.exit());

const server: unknown = await runServer({
  storage,
  self_path: storage,
  auth: { htpasswd: { file: join(storage, 'htpasswd') } },
  uplinks: { upstream: { url: upstream, timeout: '60s', maxage: '1h', max_fails: 20 } },
  packages: {
    // Ours have no uplink: what is not in the tarballs must not come from anywhere else.
    '@trtc-kit/*': { access: '$all', publish: '$all' },
    '**': { access: '$all', proxy: 'upstream' },
  },
  web: { enable: false },
  log: { type: 'stdout', level: 'error' },
});
if (!(server instanceof Server)) throw new Error('verdaccio gave no HTTP server.');

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.send?.(typeof address === 'object' ? address?.port : undefined);
