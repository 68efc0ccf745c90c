import UPlot from 'uplot';
import { readInk, type Ink } from './inks.ts';

/** One row of numbers of a chart. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly ink: Ink;
  readonly shape: 'bars' | 'line';
}

/** What a chart over days is drawn from. */
export interface PlotInput {
  readonly series: readonly Series[];
  readonly dayLabel: (index: number) => string;
  readonly numberLabel: (value: number) => string;
  /** Told over which day the pointer is; none where it is elsewhere. */
  readonly point: (index: number | undefined) => void;
}

/** Pixels, as the style sheet has them for text. */
const font = '12px system-ui, sans-serif';
const height = 168;

/** How uPlot draws days. The first of the series lie behind the later ones. */
export function toPlotOptions(host: HTMLElement, input: PlotInput): UPlot.Options {
  const { series, dayLabel, numberLabel, point } = input;
  const axis = { stroke: readInk(host, 'ink-soft'), font, ticks: { show: false } };
  return {
    width: Math.max(120, host.clientWidth),
    height,
    padding: [10, 8, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { show: false },
      // It follows the pointer, which for a finger would leave it where it was.
      focus: { prox: -1 },
    },
    scales: {
      x: { time: false, range: (_plot, min, max) => [min - 0.5, max + 0.5] },
      y: { range: (_plot, _min, max) => [0, Math.max(4, max * 1.1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 26,
        space: 64,
        incrs: [1, 2, 5, 7, 10, 14, 30, 60, 90],
        values: (_plot, splits) =>
          splits.map((split) => (Number.isInteger(split) ? dayLabel(split) : '')),
      },
      {
        ...axis,
        grid: { stroke: readInk(host, 'line'), width: 1 },
        size: 46,
        space: 30,
        incrs: wholeSteps,
        values: (_plot, splits) => splits.map(numberLabel),
      },
    ],
    series: [{}, ...series.map((one) => toSeries(host, one))],
    hooks: {
      setCursor: [({ cursor: { idx } }) => point(idx ?? undefined)],
    },
  };
}

/** Calls and people come whole. */
const wholeSteps = [1, 2, 5]
  .flatMap((digit) => Array.from({ length: 9 }, (_, zeros) => digit * 10 ** zeros))
  .sort((a, b) => a - b);

function toSeries(host: HTMLElement, { name, ink, shape }: Series): UPlot.Series {
  const color = readInk(host, ink);
  if (shape === 'line') {
    return { label: name, stroke: color, width: 2, points: { size: 5, fill: color } };
  }
  const paths = UPlot.paths.bars?.({ size: [0.72, 36], radius: 0.15 });
  return { label: name, fill: color, width: 0, points: { show: false }, ...(paths && { paths }) };
}
