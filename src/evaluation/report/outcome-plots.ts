import { type Html, html } from '../../html.ts';
import { type Outcome, rankOf } from '../outcome.ts';
import { columnChart } from './column-chart.ts';
import { latencyChart } from './latency-chart.ts';
import { stackedChart } from './stacked-chart.ts';

/** At which place the first article that answers stood. */
export function rankPlot(outcomes: readonly Outcome[]): Html {
  const known = outcomes.filter(({ answerable, gold }) => answerable && gold.length > 0);
  if (known.length === 0)
    return html`<p>No question names the article that answers it.</p>
`;
  const count = (from: number, to: number): number =>
    known.filter((outcome) => {
      const rank = rankOf(outcome);
      return rank !== null && rank >= from && rank <= to;
    }).length;
  const columns = [
    ...[1, 2, 3, 4, 5].map((rank) => ({ name: String(rank), count: count(rank, rank) })),
    { name: '6–10', count: count(6, 10) },
    { name: 'below', count: count(11, Number.POSITIVE_INFINITY) },
    { name: 'not found', count: known.filter((outcome) => rankOf(outcome) === null).length },
  ];
  return columnChart({
    id: 'rank-columns',
    title: `Place of the first article that answers, of ${known.length} questions`,
    columns,
    unit: 'questions',
  });
}

/** How many were answered, by a good quote or not, and how many refused. */
export function refusalPlot(outcomes: readonly Outcome[]): Html {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  const answered = answerable.filter(({ refusal }) => refusal === null);
  const judged = answered.filter(({ quoteHit }) => quoteHit !== null);
  return stackedChart({
    id: 'answers-and-refusals',
    title: 'What became of the questions',
    stacks: [
      {
        name: 'With an answer in the archive',
        parts: [
          {
            name: 'a quote holds the answer',
            count: judged.filter(({ quoteHit }) => quoteHit).length,
            class: 'good' as const,
          },
          {
            name: 'answered, with no expected words to judge by',
            count: answered.length - judged.length,
            class: 'quiet' as const,
          },
          {
            name: 'another quote',
            count: judged.filter(({ quoteHit }) => !quoteHit).length,
            class: 'poor' as const,
          },
          { name: 'refused', count: answerable.length - answered.length, class: 'bad' as const },
        ].filter(({ count }) => count > 0),
      },
      {
        name: 'Without an answer',
        parts: [
          {
            name: 'refused',
            count: unanswerable.filter(({ refusal }) => refusal !== null).length,
            class: 'good' as const,
          },
          {
            name: 'answered all the same',
            count: unanswerable.filter(({ refusal }) => refusal === null).length,
            class: 'bad' as const,
          },
        ].filter(({ count }) => count > 0),
      },
    ].filter(({ parts }) => parts.length > 0),
  });
}

/** How long the questions took. */
export function latencyPlots(outcomes: readonly Outcome[]): Html {
  return html`<div class="pair">
${latencyChart(
  'search-latency',
  'Search: until the passages were found',
  outcomes.map(({ searchMs }) => searchMs),
)}${latencyChart(
  'answer-latency',
  'Answer: until it was there, search included',
  outcomes.map(({ answerMs }) => answerMs),
)}</div>
`;
}
