import type { ReactNode } from 'react';
import { pageSizes } from '../../../api/record-filter.ts';
import type { RecordsAddress } from '../../address/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { Link } from '../../parts/link.tsx';
import { usePage } from '../../page-context.ts';

/** A page of the list, and what is known of the others. */
export interface PagerOptions {
  readonly address: RecordsAddress;
  /** Where the next page begins; absent on the last one. */
  readonly next: string | undefined;
  readonly count: number | undefined;
}

/**
 * From page to page. A page begins where another one ended, so that the thousandth is as fast as the
 * first.
 */
export function Pager({ address, next, count }: PagerOptions): ReactNode {
  const { texts, trail } = usePage();
  const { records } = texts;
  const { after } = address;
  // Who came by a link does not know how many pages lie before.
  const isKnown = after === undefined || trail.length > 0;
  return (
    <nav className="pager" aria-label={records.pages}>
      {after !== undefined && <Link to={{ ...address, after: undefined }}>{records.first}</Link>}
      {trail.length > 0 && (
        <Link to={{ ...address, after: toCursor(trail.at(-1)) }} trail={trail.slice(0, -1)}>
          {records.previous}
        </Link>
      )}
      {isKnown && <PageNumber address={address} next={next} count={count} />}
      {next !== undefined && (
        <Link to={{ ...address, after: next }} trail={isKnown ? [...trail, after ?? first] : []}>
          {records.next}
        </Link>
      )}
      <PageChoices address={address} />
    </nav>
  );
}

/** What stands in a trail for the first page, which has no cursor. */
const first = '';

const toCursor = (step: string | undefined) => (step === first ? undefined : step);

function PageNumber({ address: { size }, count }: PagerOptions): ReactNode {
  const { texts, formats, trail } = usePage();
  if (count === undefined) return null;
  const page = trail.length + 1;
  // Calls that come in meanwhile may make more pages than were counted.
  const pages = Math.max(page, Math.ceil(count / size));
  return (
    <span className="note">{texts.records.page(formats.number(page), formats.number(pages))}</span>
  );
}

function PageChoices({ address }: Pick<PagerOptions, 'address'>): ReactNode {
  const { texts, formats, go } = usePage();
  const { records } = texts;
  const start = { ...address, after: undefined };
  return (
    <span className="choices">
      <Choice
        label={records.order}
        value={address.order ?? 'newest'}
        options={[
          ['newest', records.newestFirst],
          ['oldest', records.oldestFirst],
        ]}
        choose={(order) => go({ ...start, order: order === 'newest' ? undefined : order })}
      />
      <Choice
        label={records.pageSize}
        value={String(address.size)}
        options={pageSizes.map((size) => [String(size), formats.number(size)] as const)}
        choose={(size) => go({ ...start, size: Number(size) })}
      />
    </span>
  );
}
