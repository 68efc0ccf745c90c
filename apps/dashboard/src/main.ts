import { runDashboard } from './cli/run-dashboard.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await runDashboard({
  words: process.argv.slice(2),
  variables: process.env,
  write: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
  stop: stop.signal,
});
