import type { Html } from '../../html.ts';
import type { Change } from '../compare-runs.ts';
import { figureHeading } from '../figures.ts';
import { differenceWords, figureWords } from '../words.ts';
import { dot, label, level, picture, upright } from './picture.ts';
import { across, anchorAt } from './scale.ts';

/** A dumbbell a figure: a hollow dot where it was, a full one where it is. */
export function changeChart(id: string, title: string, changes: readonly Change[]): Html {
  const values = changes.flatMap(({ before, after }) => [before, after]);
  const from = Math.floor(10 * Math.min(...values)) / 10;
  const to = Math.max(from + 0.1, Math.ceil(10 * Math.max(...values)) / 10);
  const place = (value: number): string => across(inset + (1 - 2 * inset) * ((value - from) / (to - from)));
  const bottom = changes.length * rowHeight;
  return picture({
    id,
    title,
    description: changes
      .map(
        ({ figure, before, after, difference }) =>
          `${figureHeading(figure)}: ${figureWords(before)} before, ${figureWords(after)} now, ${differenceWords(difference)}.`,
      )
      .join(' '),
    height: bottom + 20,
    content: [
      ...[from, (from + to) / 2, to].flatMap((at) => [
        upright(place(at), 0, bottom, 'grid'),
        label(figureWords(at), {
          x: place(at),
          y: bottom + 14,
          anchor: anchorAt((at - from) / (to - from)),
          class: 'tick',
        }),
      ]),
      ...changes.flatMap(({ figure, before, after, difference, verdict }, i) => {
        const middle = i * rowHeight + 30;
        return [
          label(figureHeading(figure), { x: '0', y: i * rowHeight + 16 }),
          label(`${figureWords(before)} → ${figureWords(after)} (${differenceWords(difference)})`, {
            x: '100%',
            y: i * rowHeight + 16,
            anchor: 'end',
            class: 'value',
          }),
          level(place(before), place(after), middle, 'handle'),
          dot(place(before), middle, 'before'),
          dot(place(after), middle, dotClass[verdict]),
        ];
      }),
    ],
  });
}

const dotClass = { better: 'after good', worse: 'after bad', 'as before': 'after' } as const;
const rowHeight = 42;
/** So that the outermost dots are whole. */
const inset = 0.02;
