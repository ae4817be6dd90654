import type { Figures } from '../evaluation/evaluate.ts';
import { plainLine } from './plain-text.ts';

/** Figures of one group of questions, for a row of the table. */
export interface NamedFigures {
  readonly name: string;
  readonly figures: Figures;
}

/** A Markdown table, one row a group, aligned for reading in a terminal as well. */
export function renderEvaluation(groups: readonly NamedFigures[]): string {
  const rows = [
    ['questions', ...columns.map(({ heading }) => heading)],
    ...groups.map(({ name, figures }) => [
      `${plainLine(name)} (${figures.questions})`,
      ...columns.map(({ figure }) => shareWords(figures[figure])),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const [heading = '', ...lines] = rows.map(
    (row) =>
      `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`,
  );
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [heading, rule, ...lines].join('\n');
}

const columns: readonly { readonly heading: string; readonly figure: Exclude<keyof Figures, 'questions'> }[] =
  [
    { heading: 'R@1', figure: 'recallAt1' },
    { heading: 'R@5', figure: 'recallAt5' },
    { heading: 'MRR', figure: 'mrr' },
    { heading: 'nDCG@10', figure: 'ndcgAt10' },
    { heading: 'quote hit', figure: 'quoteHit' },
    { heading: 'first quote', figure: 'firstQuoteHit' },
    { heading: 'refused, rightly', figure: 'refusals' },
    { heading: 'refused, wrongly', figure: 'falseRefusals' },
  ];

function shareWords(share: number | null): string {
  return share === null ? '–' : share.toFixed(3);
}
