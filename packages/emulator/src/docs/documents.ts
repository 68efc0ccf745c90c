import { readFile } from 'node:fs/promises';
import { toControlDocument } from './control-document.ts';

/** The OpenAPI documents there are, with what each is called. */
export const documents = {
  all: 'Everything',
  call: 'Call',
  room: 'Conference',
  'call-v1': 'Call, the older API',
  callbacks: 'Callbacks',
  control: 'Control of the emulator',
} as const;

/** The name of a document. */
export type DocumentName = keyof typeof documents;

/** Whether there is a document of this name. */
export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(documents, name);
}

/** A document whose calls go to this server. */
export async function readDocument(name: DocumentName, server: string): Promise<object> {
  const document = name === 'control' ? toControlDocument() : await readContract(name);
  return { ...document, servers: [{ url: server, description: 'This emulator' }] };
}

async function readContract(name: DocumentName): Promise<object> {
  const url = import.meta.resolve(`@trtc-kit/contracts/openapi/${name}.json`);
  // A document is an object, by its test.
  return JSON.parse(await readFile(new URL(url), 'utf8')) as object;
}
