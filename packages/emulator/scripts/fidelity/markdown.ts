import { doubtedPages, type FactPage } from './fact-pages.ts';
import { choices, type Basis, type Choice } from './choices.ts';

const products = [
  { folder: 'call-v4', heading: 'Call' },
  { folder: 'room', heading: 'Conference' },
  { folder: 'call-v1', heading: 'Call, the older v1 API' },
  { folder: 'common', heading: 'What they have in common' },
] as const;

const labels: Readonly<Record<Basis, string>> = {
  guess: 'Guess',
  page: 'By a page',
  'not concerned': 'Not concerned',
};

/** Every doubt with its choice, by product and page. */
export function choicesMarkdown(): string {
  const chapters = products.map(({ folder, heading }) =>
    [`## ${heading}`, ...pagesOf(folder).map(toSection)].join('\n\n'),
  );
  return [counts(), ...chapters].join('\n\n');
}

function pagesOf(folder: string): readonly FactPage[] {
  return doubtedPages.filter(({ path }) => path.startsWith(`${folder}/`));
}

function counts(): string {
  const bases: readonly Basis[] = ['guess', 'page', 'not concerned'];
  const rows = products.map(({ folder, heading }) => {
    const own = pagesOf(folder).flatMap(({ path }) => choices.get(path) ?? []);
    const numbers = bases.map((basis) => own.filter((choice) => choice.basis === basis).length);
    return [heading, own.length, ...numbers];
  });
  const head = ['', 'doubts', ...bases.map((basis) => labels[basis].toLowerCase())];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function toSection({ path, title, source }: FactPage): string {
  // Some sources are files that were handed over, and lead nowhere.
  const links = source.filter((text) => /^https?:/.test(text)).map((url) => `<${url}>`);
  const rows = (choices.get(path) ?? []).map((choice, index) => toItem(choice, index + 1));
  return [`### ${title}`, links.join(', '), ...rows].filter((part) => part !== '').join('\n\n');
}

function toItem({ doubt, choice, basis, test }: Choice, number: number): string {
  const shown = test === undefined ? '' : ` ([test](../../${test.file} ${quoted(test.title)}))`;
  const bullet = `${number}. `;
  return `${bullet}${escaped(doubt)}\n\n${' '.repeat(bullet.length)}**${labels[basis]}.** ${choice}${shown}`;
}

// An underscore within a word has no meaning there.
const special = /[\\*<[\]]|(?<!\w)_|_(?!\w)/g;

/** Text that is no Markdown but for its code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(special, String.raw`\$&`)))
    .join('');
}

function quoted(title: string): string {
  return `"${title.replaceAll('"', String.raw`\"`)}"`;
}
