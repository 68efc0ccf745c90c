export { generateCalls, type GeneratorOptions } from './generate-calls.ts';
export type { GeneratedCall, GeneratedMember } from './generated-call.ts';
export { toRecord, toRecordV1 } from './records-of.ts';
export { saidAbout, type Telling } from './said-about.ts';
