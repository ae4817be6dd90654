import stringWidth from 'string-width';
import { counted } from '../../articles/counted.ts';
import { type Figure, type Figures, figures } from '../../evaluation/figures.ts';
import type { Group, MeasuredGroup } from '../../evaluation/groups.ts';
import { latenciesOf } from '../../evaluation/latency.ts';
import type { Run } from '../../evaluation/run.ts';
import {
  durationWords,
  embedderWords,
  figureWords,
  groupHeadings,
  intervalWords,
} from '../../evaluation/words.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { indented, shortened } from './wrap-text.ts';

/** What was measured, the figures of every group with their intervals, and the latencies; as a list where a table has no room. */
export function renderEvaluation(run: Run, dress: Dress): string {
  const rows = run.groups;
  const nameWidth = Math.min(widestName, Math.max(...rows.map((row) => stringWidth(labelOf(row)))));
  const fits = dress.columns === null || dress.columns >= nameWidth + figures.length * cellWidth;
  return [
    renderFacts(run, dress),
    ...(fits ? table(rows, nameWidth, dress) : list(rows, dress)),
    '',
    ...renderLatencies(run),
    legend(rows[0]?.figures, dress),
  ].join('\n');
}

/** Before the figures: what was asked, and of which index. */
function renderFacts({ outcomes, sets, index, embedder }: Run, dress: Dress): string {
  const names = sets.map(({ name }) => plainLine(name)).join(', ');
  const facts = [
    `index ${index.id.slice(0, 6)}`,
    `${counted(index.articles, 'article')}, ${counted(index.passages, 'passage')}`,
    plainLine(embedderWords(embedder)),
  ];
  return [`${counted(outcomes.length, 'question')} of ${names}`, facts.join(' · ')]
    .map((line) => indented(line, '', dress.columns ?? widestLine))
    .join('\n');
}

/** Together with eight figures just below 100 cells. */
const widestName = 24;
const cellWidth = 9;

const headings: Readonly<Record<Figure['name'], readonly [string, string]>> = {
  recallAt1: ['R@1', ''],
  recallAt5: ['R@5', ''],
  mrr: ['MRR', ''],
  ndcgAt10: ['nDCG@10', ''],
  quoteHit: ['quote', 'hit'],
  firstQuoteHit: ['first', 'quote'],
  refusals: ['refused', 'rightly'],
  falseRefusals: ['refused', 'wrongly'],
};

function table(rows: readonly MeasuredGroup[], nameWidth: number, dress: Dress): readonly string[] {
  const line = (name: string, cells: readonly string[]): string =>
    (
      name +
      ' '.repeat(Math.max(0, nameWidth - stringWidth(name))) +
      cells.map((cell) => cell.padStart(cellWidth)).join('')
    ).trimEnd();
  const lines = [
    '',
    line(
      '',
      figures.map(({ name }) => headings[name][0]),
    ),
    line(
      '',
      figures.map(({ name }) => headings[name][1]),
    ),
  ];
  rows.forEach((group, i) => {
    const measured = group.figures;
    if (group.by !== 'all' && group.by !== rows[i - 1]?.by) lines.push('', groupHeadings[group.by]);
    const label = shortened(labelOf(group), nameWidth);
    lines.push(
      line(
        label,
        figures.map(({ name }) => figureWords(measured[name]?.value ?? null)),
      ),
    );
    const intervals = figures.map(({ name }) => {
      const figure = measured[name];
      return figure === null ? '' : intervalWords(figure);
    });
    lines.push(dress.dim(line(countsOf(group), intervals)));
  });
  return lines;
}

/** One figure a line. */
function list(rows: readonly MeasuredGroup[], dress: Dress): readonly string[] {
  return rows.flatMap((group) => [
    '',
    `${shortened(labelOf(group).trim(), dress.columns ?? widestName)} ${dress.dim(countsOf(group).trim())}`,
    ...figures.flatMap(({ name, heading }) => {
      const figure = group.figures[name];
      if (figure === null) return [];
      return `  ${heading.padEnd(16)}${figureWords(figure.value).padStart(5)}  ${dress.dim(intervalWords(figure))}`;
    }),
  ]);
}

function labelOf({ by, name }: Group): string {
  return by === 'all' ? name : `  ${plainLine(name)}`;
}

function countsOf({ by, outcomes }: Group): string {
  const answerable = outcomes.filter((outcome) => outcome.answerable).length;
  return `${by === 'all' ? '' : '  '}n ${answerable} + ${outcomes.length - answerable}`;
}

/** What the abbreviations mean, in lines that fit wherever they are printed. */
function legend(all: Figures | undefined, dress: Dress): string {
  const told = all?.quoteHit ?? null;
  const partly = told !== null && told.of < (all?.falseRefusals?.of ?? 0);
  const words = [
    'n: questions with an answer + without one. Under each figure: its 95 % interval.',
    'R@1, R@5: an article that answers comes first, is among the first five.',
    'quote hit, first quote: a quote that was shown, the first of them, holds the answer.',
    ...(partly
      ? [`The answer's words are known of ${counted(told.of, 'question')}, and quotes are judged by these.`]
      : []),
  ];
  return dress.dim(indented(words.join(' '), '', dress.columns ?? widestLine));
}

const widestLine = 100;

function renderLatencies({ outcomes }: Run): readonly string[] {
  const latencies = latenciesOf(outcomes);
  if (latencies === null) return [];
  return (['search', 'answer'] as const).map((what) => {
    const { p50, p95 } = latencies[what];
    return `${what}  p50 ${durationWords(p50)}, p95 ${durationWords(p95)}`;
  });
}
