import type { Placement } from '../../articles/collecting/place-article.ts';
import { counted } from '../../articles/counted.ts';
import type { Addition } from '../archive/addition.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { originWords } from './render-archive-list.ts';
import { sourceLine } from './source-line.ts';
import { indented, shortened } from './wrap-text.ts';

/** One article that was brought: what was done, and what was understood of it. */
export function renderAddition({ reading, placement }: Addition, dress: Dress): string {
  const { article } = reading;
  const facts = [
    article.language,
    ...(article.author === null ? [] : [`by ${article.author}`]),
    ...(article.dateOrigin === null ? [] : [`date from ${originWords[article.dateOrigin]}`]),
    counted(wordsIn(article.body), 'word'),
    ...(reading.dropped.length === 0 ? [] : [`${counted(reading.dropped.length, 'piece')} left out`]),
    reading.file,
  ];
  return [
    indented(`${placementWords(placement)}: ${sourceLine(article)}`, '', dress.columns),
    secondary(facts.map(plainLine).join(' · '), '  ', dress),
  ].join('\n');
}

/** The same with the body as it is kept, and each piece that was left out with its reason. */
export function renderExplanation(addition: Addition, dress: Dress): string {
  const { article, dropped } = addition.reading;
  const kept = article.body
    .split('\n\n')
    .map((paragraph) => indented(`| ${plainLine(paragraph)}`, '  ', dress.columns));
  const left = dropped.map(({ text, reason }) =>
    secondary(`- ${plainLine(reason)}: ${shortened(plainLine(text), pieceCells)}`, '  ', dress),
  );
  return [
    renderAddition(addition, dress),
    'Kept:',
    ...kept,
    left.length === 0 ? 'Nothing was left out.' : 'Left out:',
    ...left,
    '',
  ].join('\n');
}

const pieceCells = 160;

/** The last line: how many of each, and where. */
export function additionSummary(
  additions: readonly Addition[],
  skipped: number,
  dryRun: boolean,
  corpusFolder: string,
): string {
  const count = (kind: Placement['kind']): number =>
    additions.filter(({ placement }) => placement.kind === kind).length;
  const parts = [
    `${count('added')} added`,
    `${count('updated')} updated`,
    `${count('unchanged') + count('there-already')} there already`,
    `${skipped} skipped`,
  ];
  const counts = `${parts.join(', ')}.`;
  if (dryRun) return `${counts} Nothing was written to ${corpusFolder}`;
  return additions.length === 0 ? counts : `${counts} To search with them: npx dateline index`;
}

function placementWords(placement: Placement): string {
  switch (placement.kind) {
    case 'added':
      return placement.renamed ? `${placement.file} (its id was taken)` : placement.file;
    case 'updated':
      return `${placement.file}, updated`;
    case 'unchanged':
      return `${placement.file}, unchanged`;
    case 'there-already':
      return `there already as ${placement.id} in ${placement.file}`;
    default:
      return placement satisfies never;
  }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
