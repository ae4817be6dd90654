import { type Html, html } from '../../html.ts';
import { type FigureName, figures } from '../figures.ts';
import type { MeasuredGroup } from '../groups.ts';
import { intervalChart } from './interval-chart.ts';
import { figureTable, groupTable, lessIsBetter } from './tables.ts';

/** Every figure of one group. */
export function figuresContent(group: MeasuredGroup): Html {
  return html`${intervalChart({
    id: 'all-figures',
    title: 'Every figure, with its 95\u00a0% interval',
    rows: figures.map((figure) => ({
      name: `${figure.heading}${lessIsBetter(figure)}`,
      figure: group.figures[figure.name],
    })),
  })}${figureTable('Every figure of all questions', group)}`;
}

/** The figures that say most, side by side, and the table of all. `id` begins the ids of the pictures; `order` says how the groups were made. */
export function groupContent(id: string, order: string, groups: readonly MeasuredGroup[]): Html {
  const charts = figures
    .filter(({ name }) => pictured.includes(name))
    .flatMap(
      (figure) =>
        intervalChart({
          id: `${id}-${figure.name.toLowerCase()}`,
          title: `${figure.heading}${lessIsBetter(figure)}`,
          rows: groups.map((group) => ({ name: group.name, figure: group.figures[figure.name] })),
        }) ?? [],
    );
  return html`<div class="pair">
${charts}</div>
${groupTable(`Every figure ${order}: value, 95\u00a0% interval, number of questions`, groups)}`;
}

const pictured: readonly FigureName[] = ['recallAt1', 'quoteHit', 'refusals', 'falseRefusals'];
