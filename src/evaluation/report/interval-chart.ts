import type { Html } from '../../html.ts';
import type { Measured } from '../figures.ts';
import { figureWords, intervalWords, percentWords } from '../words.ts';
import { bar, label, level, picture, upright } from './picture.ts';
import { across, anchorAt } from './scale.ts';

/** One bar a row: a figure, with its interval as a line across the bar's end. Rows with nothing measured are left out. */
export function intervalChart(options: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly figure: Measured | null }[];
}): Html | null {
  const rows = options.rows.flatMap(({ name, figure }) => (figure === null ? [] : [{ name, figure }]));
  if (rows.length === 0) return null;
  const bottom = rows.length * rowHeight;
  const grid = [0, 0.25, 0.5, 0.75, 1];
  return picture({
    id: options.id,
    title: options.title,
    description: rows
      .map(
        ({ name, figure }) =>
          `${name}: ${figureWords(figure.value)}, 95 % interval ${intervalWords(figure)}, of ${figure.of}.`,
      )
      .join(' '),
    height: bottom + axisHeight,
    content: [
      ...grid.map((at) => upright(across(at), 0, bottom, 'grid')),
      ...rows.flatMap(({ name, figure }, i) => row(name, figure, i * rowHeight)),
      ...grid.map((at) =>
        label(percentWords(at), { x: across(at), y: bottom + 14, anchor: anchorAt(at), class: 'tick' }),
      ),
    ],
  });
}

const rowHeight = 42;
const axisHeight = 20;

function row(heading: string, figure: Measured, top: number): readonly Html[] {
  const middle = top + 29;
  return [
    label(heading, { x: '0', y: top + 17 }),
    label(`${figureWords(figure.value)} of ${figure.of}`, {
      x: '100%',
      y: top + 17,
      anchor: 'end',
      class: 'value',
    }),
    bar({ x: '0', y: middle - 5, width: '100%', height: 10, class: 'track' }),
    bar({ x: '0', y: middle - 5, width: across(figure.value), height: 10, class: 'bar' }),
    // First wider in the colour of the page, to stand out from the bar.
    ...(['halo', 'whisker'] as const).flatMap((name) => [
      level(across(figure.low), across(figure.high), middle, name),
      upright(across(figure.low), middle - 5, middle + 5, name),
      upright(across(figure.high), middle - 5, middle + 5, name),
    ]),
  ];
}
