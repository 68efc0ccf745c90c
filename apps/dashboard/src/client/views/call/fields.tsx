import type { CallRecord, FieldSource, SourcedField } from '@trtc-kit/records';
import type { ReactNode } from 'react';
import { nameOf } from '../../parts/badge.tsx';
import { Id } from '../../parts/id.tsx';
import { Moment } from '../../parts/moment.tsx';
import { usePage } from '../../page-context.ts';
import { toSeenText } from '../../seen-text.ts';
import type { Texts } from '../../texts/texts.ts';

const fields: readonly SourcedField[] = [
  'kind',
  'media',
  'result',
  'room',
  'caller',
  'startedAt',
  'acceptedAt',
  'endedAt',
];

/** Each field of the record, and which observation it was taken from. */
export function Fields({
  record,
  show,
}: {
  readonly record: CallRecord;
  readonly show: (observation: string) => void;
}): ReactNode {
  const { texts } = usePage();
  const { call } = texts;
  return (
    <section className="card" aria-label={call.fields}>
      <h2>{call.fields}</h2>
      <table className="stacking fields" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {call.field}
            </th>
            <th role="columnheader" scope="col">
              {call.value}
            </th>
            <th role="columnheader" scope="col">
              {call.source}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fields.flatMap((field) => {
            const source = record.sources[field];
            if (source === undefined) return [];
            return (
              <tr key={field} role="row">
                <th role="rowheader" scope="row">
                  {call.fieldNames[field]}
                </th>
                <td role="cell" data-label={call.value}>
                  {toValue(record, field, texts)}
                </td>
                <td role="cell" data-label={call.source}>
                  <button type="button" className="quiet" onClick={() => show(source.observation)}>
                    {toSourceText(source, texts)}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function toValue(record: CallRecord, field: SourcedField, texts: Texts): ReactNode {
  const value = record[field];
  if (value === undefined) return null;
  if (typeof value === 'number') return <Moment at={value} />;
  if (field === 'room' || field === 'caller') return <Id id={value} />;
  const names = { kind: texts.kinds, media: texts.media, result: texts.results }[field as string];
  return names === undefined ? toSeenText(value) : nameOf(names, value);
}

/** What kind of thing was said, and under which command. */
export function toSourceText(
  { source, command }: Pick<FieldSource, 'source' | 'command'>,
  { call }: Texts,
): string {
  const kind = call.sources[source];
  return command === undefined ? kind : `${kind} · ${toSeenText(command)}`;
}
