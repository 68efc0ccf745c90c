import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { CallRow } from '../../../api/answers.ts';
import type { RecordFilter } from '../../../api/record-filter.ts';
import { nameOf, ResultBadge } from '../../parts/badge.tsx';
import { Id } from '../../parts/id.tsx';
import { Link } from '../../parts/link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { usePage } from '../../page-context.ts';
import type { Texts } from '../../texts/texts.ts';

/** What the table can do by itself: nothing, for order and pages are the server's. */
export const features = tableFeatures({});

const helper = createColumnHelper<typeof features, CallRow>();

type ColumnName = keyof Texts['records']['columns'];

const cells: Readonly<Record<ColumnName, (row: CallRow) => ReactNode>> = {
  startedAt: ({ startedAt }) => <Moment at={startedAt} />,
  id: ({ id }) => (
    <Link to={{ view: 'call', id }}>
      <Id id={id} />
    </Link>
  ),
  kind: (row) => <KindCell {...row} />,
  media: (row) => <MediaCell {...row} />,
  duration: (row) => <DurationCell {...row} />,
  result: ({ result, duration }) => (
    <ResultBadge result={result} isRunning={duration === undefined} />
  ),
  caller: ({ caller }) => caller !== undefined && <Id id={caller} />,
  callees: (row) => <CalleeCell {...row} />,
  peakParticipants: (row) => <PeakCell {...row} />,
  participantCount: (row) => <ParticipantsCell {...row} />,
};

/** The columns of the vendor's console, and what makes a list of both kinds readable. */
const shown: Readonly<Record<'all' | NonNullable<RecordFilter['kind']>, readonly ColumnName[]>> = {
  oneToOne: ['startedAt', 'id', 'duration', 'result', 'caller', 'callees', 'media'],
  group: ['startedAt', 'id', 'duration', 'peakParticipants', 'participantCount', 'caller', 'media'],
  all: ['startedAt', 'id', 'kind', 'duration', 'result', 'caller', 'callees', 'participantCount'],
};

/** The columns for a kind of call. */
export function toColumns(kind: RecordFilter['kind'], { records }: Texts) {
  return shown[kind ?? 'all'].map((name) =>
    helper.display({
      id: name,
      header: records.columns[name],
      cell: ({ row }) => cells[name](row.original),
    }),
  );
}

function KindCell({ kind, media }: CallRow): ReactNode {
  const { texts } = usePage();
  return (
    <>
      {texts.kinds[kind]}{' '}
      <span className="note">{media !== undefined && nameOf(texts.media, media)}</span>
    </>
  );
}

function MediaCell({ media }: CallRow): ReactNode {
  const { texts } = usePage();
  return media === undefined ? null : nameOf(texts.media, media);
}

function DurationCell({ duration }: CallRow): ReactNode {
  const { formats } = usePage();
  return duration === undefined ? (
    '–'
  ) : (
    <span className="moment">{formats.duration(duration)}</span>
  );
}

function CalleeCell({ callees, calleeCount }: CallRow): ReactNode {
  const { texts } = usePage();
  const more = calleeCount - callees.length;
  return (
    <span className="people">
      {callees.map((callee) => (
        <Id key={callee} id={callee} />
      ))}
      {more > 0 && <span className="note">{texts.records.more(more)}</span>}
    </span>
  );
}

function PeakCell({ peakParticipants, marks }: CallRow): ReactNode {
  const { texts, formats } = usePage();
  const count = formats.number(peakParticipants);
  return marks.includes('joinedUpperBound') ? texts.records.atMost(count) : count;
}

function ParticipantsCell({ id, participantCount, marks }: CallRow): ReactNode {
  const { texts, formats } = usePage();
  const { atMost, participantsOf } = texts.records;
  const number = formats.number(participantCount);
  const count = marks.includes('joinedUpperBound') ? atMost(number) : number;
  return (
    <Link to={{ view: 'call', id }} label={participantsOf(count)}>
      {count}
    </Link>
  );
}
