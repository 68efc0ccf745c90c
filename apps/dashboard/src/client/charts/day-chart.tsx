import { useEffect, useRef, useState, type ReactNode } from 'react';
import UPlot from 'uplot';
import { usePage } from '../page-context.ts';
import type { Ink } from './inks.ts';
import { toPlotOptions, type Series } from './plot-options.ts';

/** A row of a chart in words, for its table and for what stands above it. */
export interface Reading {
  readonly name: string;
  readonly of: (index: number) => string;
  /** Its colour, where there are several. */
  readonly ink?: Ink | undefined;
}

/** What a chart over days shows. */
export interface DayChartOptions {
  readonly title: string;
  readonly hint: string;
  readonly days: readonly string[];
  /** Those that are drawn. */
  readonly series: readonly Series[];
  /** Those that are read. */
  readonly readings: readonly Reading[];
}

/** A chart over days, with the same as a table. */
export function DayChart({ title, hint, days, series, readings }: DayChartOptions): ReactNode {
  const { formats, texts } = usePage();
  const [pointed, point] = useState<number | undefined>(undefined);
  const shown = Math.min(pointed ?? days.length - 1, days.length - 1);
  const day = days[shown];
  return (
    <figure className="chart card">
      <figcaption>
        <h3>{title}</h3>
        <p className="hint">{hint}</p>
      </figcaption>
      <p className="reading" aria-hidden="true">
        {day !== undefined && <b>{formats.day(day)}</b>}
        {readings.map(({ name, of, ink }) => (
          <span key={name}>
            {ink !== undefined && <span className={`swatch ${ink}`} />} {name} {of(shown)}
          </span>
        ))}
      </p>
      <Plot days={days} series={series} point={point} />
      <details className="as-table">
        <summary>{texts.overview.asTable}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.overview.day}</th>
                {readings.map(({ name }) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((text, index) => (
                <tr key={text}>
                  <th scope="row">{formats.day(text)}</th>
                  {readings.map(({ name, of }) => (
                    <td key={name}>{of(index)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** The drawing itself, which those who see nothing have as a table. */
function Plot({
  days,
  series,
  point,
}: {
  readonly days: readonly string[];
  readonly series: readonly Series[];
  readonly point: (index: number | undefined) => void;
}): ReactNode {
  const { formats, look } = usePage();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const options = toPlotOptions(element, {
      series,
      point,
      dayLabel: (index) => (days[index] === undefined ? '' : formats.shortDay(days[index])),
      numberLabel: formats.number,
    });
    const data: UPlot.AlignedData = [
      days.map((_, index) => index),
      ...series.map(({ values }) => [...values]),
    ];
    const plot = new UPlot(options, data, element);
    const watcher = new ResizeObserver(() => {
      plot.setSize({ width: Math.max(120, element.clientWidth), height: options.height });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      plot.destroy();
    };
  }, [days, series, point, formats, look]);
  return <div className="plot" ref={host} aria-hidden="true" />;
}
