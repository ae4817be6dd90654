import { type Html, html } from '../../html.ts';
import { percentile } from '../metrics.ts';
import { durationWords } from '../words.ts';
import { bar, label, level, picture, upright } from './picture.ts';
import { across, anchorAt, rounded } from './scale.ts';

/** How many questions took how long, on a logarithmic scale, with the median and the 95th percentile marked. */
export function latencyChart(id: string, title: string, milliseconds: readonly number[]): Html | null {
  const [p50, p95] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)];
  if (p50 === null || p95 === null) return null;
  const exponents = milliseconds.map((ms) => Math.log10(Math.max(ms, shortestMs)));
  const from = Math.floor(exponents.reduce((a, b) => Math.min(a, b)));
  const to = Math.max(from + 1, Math.ceil(exponents.reduce((a, b) => Math.max(a, b))));
  const counts = Array.from({ length: (to - from) * binsPerDecade }, () => 0);
  for (const exponent of exponents) {
    const bin = Math.min(counts.length - 1, Math.floor((exponent - from) * binsPerDecade));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const place = (ms: number): number => (Math.log10(Math.max(ms, shortestMs)) - from) / (to - from);
  const decades = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  return picture({
    id,
    title,
    description: `Half of the ${milliseconds.length} questions took ${durationWords(p50)} or less, 95 of 100 took ${durationWords(p95)} or less.`,
    height: floor + 22,
    content: [
      ...counts.map((count, i) => {
        const height = rounded((plotHeight * count) / most);
        return count === 0
          ? html``
          : bar({
              x: across(i / counts.length),
              y: rounded(floor - height),
              width: across(0.94 / counts.length),
              height,
              class: 'bar',
            });
      }),
      level('0', '100%', floor, 'axis'),
      ...decades.map((ms) => {
        const at = place(ms);
        return label(durationWords(ms).replace('.0 ', ' '), {
          x: across(at),
          y: floor + 16,
          anchor: anchorAt(at),
          class: 'tick',
        });
      }),
      ...(
        [
          ['half', p50, 14],
          ['95\u00a0%', p95, 30],
        ] as const
      ).flatMap(([name, ms, y]) => {
        const at = place(ms);
        // The median's words to its left, the other's to its right, as far as there is room.
        const right = at > roomForWords[name];
        return [
          upright(across(at), y - 10, floor, 'mark'),
          label(`${right ? '' : '\u00a0'}${name}: ${durationWords(ms)}${right ? '\u00a0' : ''}`, {
            x: across(at),
            y,
            anchor: right ? 'end' : 'start',
            class: 'value',
          }),
        ];
      }),
    ],
  });
}

const roomForWords = { half: 0.3, '95\u00a0%': 0.7 } as const;
/** Clocks are hardly finer. */
const shortestMs = 0.1;
const binsPerDecade = 8;
const plotHeight = 100;
/** Room for the two marks' words above the highest column. */
const floor = plotHeight + 38;
