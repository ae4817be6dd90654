import { type Html, html } from '../../html.ts';
import { bar, label, level, picture } from './picture.ts';
import { across, countTicks, rounded } from './scale.ts';

export interface Column {
  readonly name: string;
  readonly count: number;
}

/** A column for each count, with the count above it. `unit` is in the plural: `questions`. */
export function columnChart(options: {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly unit: string;
}): Html {
  const { id, title, columns, unit } = options;
  const most = countTicks(Math.max(...columns.map(({ count }) => count))).at(-1) ?? 1;
  const slot = 1 / columns.length;
  return picture({
    id,
    title,
    description: columns.map(({ name, count }) => `${name}: ${count} ${unit}.`).join(' '),
    height: floor + 24,
    content: [
      ...columns.flatMap(({ name, count }, i) => {
        const height = rounded((plotHeight * count) / most);
        const middle = across((i + 0.5) * slot);
        return [
          bar({
            x: across((i + 0.12) * slot),
            y: rounded(floor - height),
            width: across(0.76 * slot),
            height,
            class: 'bar',
          }),
          count === 0
            ? html``
            : label(String(count), {
                x: middle,
                y: rounded(floor - height - 5),
                anchor: 'middle',
                class: 'value',
              }),
          label(name, { x: middle, y: floor + 16, anchor: 'middle', class: 'tick' }),
        ];
      }),
      level('0', '100%', floor, 'axis'),
    ],
  });
}

const plotHeight = 130;
/** Room for a count above the highest column. */
const floor = plotHeight + 20;
