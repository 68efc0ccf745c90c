import { registry, type Product } from '../registry.ts';
import { callbackPage } from './callback-page.ts';
import { endpointPage } from './endpoint-page.ts';
import { errorPage } from './error-page.ts';
import { indexPage } from './index-page.ts';
import { callbackMembers, endpointMembers } from './members.ts';

const products: readonly Product[] = Object.values(registry);

/** Every page of the reference as Markdown, by its path in the folder of the reference. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage(products)],
    ['errors.md', errorPage()],
    ...products.flatMap(endpointPages),
    ...products.flatMap(callbackPages),
  ]);
}

function endpointPages({ endpoints }: Product): [file: string, text: string][] {
  return Object.entries(endpoints)
    .flatMap(([group, members]) => endpointMembers(group, members))
    .map((member) => [member.file, endpointPage(member)]);
}

function callbackPages({ callbacks }: Product): [file: string, text: string][] {
  return Object.entries(callbacks)
    .flatMap(([group, members]) => callbackMembers(group, members))
    .map((member) => [member.file, callbackPage(member)]);
}
