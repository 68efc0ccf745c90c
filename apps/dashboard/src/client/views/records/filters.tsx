import type { ReactNode } from 'react';
import { addDays, rangeNames, toDay } from '../../../api/range.ts';
import { mediaNames, platformNames, resultNames } from '../../../api/record-filter.ts';
import { usualRange, type RecordsAddress } from '../../address/address.ts';
import type { GoOptions } from '../../address/use-address.ts';
import { nameOf } from '../../parts/badge.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Link } from '../../parts/link.tsx';
import { OwnDays } from '../../parts/own-days.tsx';
import { usePage } from '../../page-context.ts';
import { IdField } from './id-field.tsx';

const any = 'any';

/** How a filter is changed. */
type Change = (part: Partial<RecordsAddress>, how?: GoOptions) => void;

interface FilterOptions {
  readonly address: RecordsAddress;
  readonly change: Change;
}

/** Which calls are listed. */
export function Filters({ address }: { readonly address: RecordsAddress }): ReactNode {
  const { texts, go } = usePage();
  const { records } = texts;
  // Another filter begins at the first page.
  const change: Change = (part, how) => go({ ...address, after: undefined, ...part }, how);
  return (
    <search className="filters" aria-label={records.filters}>
      <TimeFilter address={address} change={change} />
      <NameFilters address={address} change={change} />
      {(['call', 'user'] as const).map((name) => (
        <IdField
          key={name}
          label={records[name]}
          hint={records.idHint}
          value={address[name]}
          choose={(id) => change({ [name]: id }, { replace: true })}
        />
      ))}
      <p className="hint">
        {records.idHint}{' '}
        {isFiltered(address) && (
          <Link to={{ view: 'records', range: usualRange, size: address.size, kind: address.kind }}>
            {records.clear}
          </Link>
        )}
      </p>
    </search>
  );
}

function TimeFilter({ address, change }: FilterOptions): ReactNode {
  const { texts, formats } = usePage();
  const today = toDay(Date.now(), formats.timeZone);
  const own = { from: addDays(today, -13), to: today };
  const none = { from: undefined, to: undefined };
  return (
    <>
      <Choice
        label={texts.ranges.label}
        value={address.range}
        options={rangeNames.map((name) => [name, texts.ranges[name]] as const)}
        choose={(range) => change({ range, ...(range === 'own' ? own : none) })}
      />
      {address.range === 'own' && (
        <OwnDays range={address} choose={(days) => change(days, { replace: true })} />
      )}
    </>
  );
}

function NameFilters({ address, change }: FilterOptions): ReactNode {
  const { texts } = usePage();
  const { records } = texts;
  const optionsOf = <Name extends string>(
    names: readonly Name[],
    words: Readonly<Record<string, string>>,
  ) => [[any, records.any] as const, ...names.map((name) => [name, nameOf(words, name)] as const)];
  const orNone = <Name extends string>(name: Name | typeof any) =>
    name === any ? undefined : name;
  return (
    <>
      <Choice
        label={records.result}
        value={address.result ?? any}
        options={optionsOf(resultNames, texts.results)}
        choose={(result) => change({ result: orNone(result) })}
      />
      <Choice
        label={records.media}
        value={address.media ?? any}
        options={optionsOf(mediaNames, texts.media)}
        choose={(media) => change({ media: orNone(media) })}
      />
      <Choice
        label={records.platform}
        value={address.platform ?? any}
        options={optionsOf(platformNames, texts.platforms)}
        choose={(platform) => change({ platform: orNone(platform) })}
      />
    </>
  );
}

function isFiltered({ range, result, media, platform, call, user }: RecordsAddress): boolean {
  const filters = [result, media, platform, call, user];
  return range !== usualRange || filters.some((filter) => filter !== undefined);
}
