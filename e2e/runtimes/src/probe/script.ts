import { probe } from './probe.ts';

// For the runtimes that run a file.
console.log(JSON.stringify(await probe()));
