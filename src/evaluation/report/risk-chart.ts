import { type Html, html } from '../../html.ts';
import type { Outcome } from '../outcome.ts';
import { type RiskPoint, riskAt, riskCoverage } from '../risk-coverage.ts';
import { figureWords, percentWords } from '../words.ts';
import { dot, label, level, picture, upright } from './picture.ts';
import { across, anchorAt, rounded } from './scale.ts';
import { table } from './tables.ts';

/** What answering more costs: the curve over every line that could be drawn, the present one marked; empty where it is not known. */
export function riskPlot(outcomes: readonly Outcome[]): Html {
  const points = riskCoverage(outcomes);
  if (points.length === 0) return html``;
  const now = present(outcomes);
  const rows = coverages.flatMap((coverage) => {
    const point = riskAt(points, coverage);
    return point === null ? [] : [{ coverage, point }];
  });
  return html`${picture({
    id: 'risk-coverage',
    title:
      'Of the questions without an answer, those answered all the same (upwards), by how many with an answer are (to the right)',
    description: `${rows
      .map(({ point }) => `Where ${percentWords(point.coverage)} are answered: ${percentWords(point.risk)}.`)
      .join(' ')} In this run: ${percentWords(now.coverage)} and ${percentWords(now.risk)}.`,
    height: plotHeight + axisHeight,
    content: [
      ...ticks.flatMap((at) => [
        level('0', '100%', heightOf(at), 'grid'),
        label(percentWords(at), { x: '0', y: heightOf(at) - 3, class: 'tick' }),
        label(percentWords(at), {
          x: across(at),
          y: plotHeight + axisHeight - 4,
          anchor: anchorAt(at),
          class: 'tick',
        }),
      ]),
      ...steps(points),
      dot(across(now.coverage), heightOf(now.risk), 'after'),
    ],
  })}${table({
    caption: 'Where the line could be drawn',
    columns: [
      { heading: 'Answered, of the questions with an answer' },
      { heading: 'Answered all the same, of those without', numbers: true },
      { heading: 'From this support on', numbers: true },
    ],
    rows: [...rows.map(({ point }) => rowOf(percentWords(point.coverage), point))],
  })}`;
}

function rowOf(name: string, { risk, line }: RiskPoint): readonly string[] {
  return [name, figureWords(risk), figureWords(line)];
}

const coverages = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.98, 1];
const ticks = [0, 0.25, 0.5, 0.75, 1];
const plotHeight = 220;
const axisHeight = 40;
/** Above the highest line, for its letters. */
const headroom = 18;

function heightOf(share: number): number {
  return rounded(headroom + (1 - share) * (plotHeight - headroom));
}

function present(outcomes: readonly Outcome[]): Pick<RiskPoint, 'coverage' | 'risk'> {
  const answered = (wanted: boolean): number => {
    const some = outcomes.filter(({ answerable, support }) => support !== null && answerable === wanted);
    return some.filter(({ refusal }) => refusal === null).length / some.length;
  };
  return { coverage: answered(true), risk: answered(false) };
}

/** To the right, then up: between two points nothing was measured. */
function steps(points: readonly RiskPoint[]): readonly Html[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point;
    const right = across(point.coverage);
    return [
      ...(point.coverage > before.coverage
        ? [level(across(before.coverage), right, heightOf(before.risk), 'curve')]
        : []),
      ...(point.risk > before.risk
        ? [upright(right, heightOf(point.risk), heightOf(before.risk), 'curve')]
        : []),
    ];
  });
}
