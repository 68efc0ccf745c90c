import { startVitest } from 'vitest/node';

// Only for the pages that are named, such as `overview`; for all without a name.
const filters = process.argv.slice(2).filter((word) => word !== '--');
const vitest = await startVitest(filters, {
  config: `${import.meta.dirname}/vitest.config.ts`,
  root: import.meta.dirname,
  watch: false,
});

const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length;
await vitest.close();

const failed = count('failed') + broken + (tests.length === 0 ? 1 : 0);
if (failed > 0) process.exitCode = 1;
console.log(`${count('passed').toString()} passed, ${failed.toString()} failed`);
