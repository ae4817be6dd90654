import type { Quote } from '../../answering/quotes/quote.ts';
import type { Verification } from '../../answering/quotes/verification.ts';
import { counted } from '../../articles/counted.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { IndexReport } from '../../retrieval/indexing/verify-index.ts';
import { type CheckedReceipt, outcomeOf } from '../commands/checked-receipt.ts';
import type { Dress } from '../terminal.ts';
import { plainLine, plainText } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { differenceWords } from './render-source.ts';
import { sourceLine } from './source-line.ts';
import { indented } from './wrap-text.ts';

export function renderIndexReport(report: IndexReport): string {
  if (report.kind === 'damaged') {
    return ['The index is damaged.', ...report.problems.map((problem) => `- ${plainText(problem)}`)].join(
      '\n',
    );
  }
  const { id, articles, passages } = report.index;
  return `The index ${id} is sound: ${counted(report.files, 'file')}, ${counted(articles, 'article')} and ${counted(passages, 'passage')} are what was written.`;
}

/** `exact`, `misquoted`, `changed` or `gone`, then why, then what stands there. */
export function renderVerification(receipt: CheckedReceipt, dress: Dress): string {
  const place = receipt.place === null ? '' : `${receipt.place}: `;
  if (receipt.kind === 'not-a-receipt') return plainLine(`${place}not a receipt: ${receipt.reason}`);
  const { verification, text } = receipt;
  return [
    plainLine(`${place}${verification.kind}: ${text}`),
    ...linesOf(verification).map(({ words, isDim }) =>
      isDim ? secondary(words, '   ', dress) : indented(words, '  ', dress.columns),
    ),
  ].join('\n');
}

interface Line {
  readonly words: string;
  readonly isDim: boolean;
}

function linesOf(verification: Verification): readonly Line[] {
  switch (verification.kind) {
    case 'exact':
      return quoteLines(verification.quote);
    case 'misquoted':
      return [
        says('The article has not changed, but these are not its words:'),
        says(differenceWords(verification.differences)),
        dim(sourceLine(verification.quote.article)),
      ];
    case 'changed':
      return changedLines(verification);
    case 'gone': {
      const { receipt, elsewhere } = verification;
      const gone = dim(`There is no article ${receipt.articleId} in the index.`);
      return elsewhere === null
        ? [gone]
        : [gone, says('The same words stand in another:'), ...quoteLines(elsewhere)];
    }
    default:
      return verification satisfies never;
  }
}

function changedLines({
  article,
  words,
  now,
  differences,
}: Verification & { kind: 'changed' }): readonly Line[] {
  const changed = dim(`The text of ${sourceLine(article)} has changed since this was quoted.`);
  switch (words) {
    case 'stand':
      return [changed, says('The quoted words still stand in it:'), ...(now === null ? [] : quoteLines(now))];
    case 'differ':
      return now === null
        ? [changed, says('Nothing in it is like the quoted words any more.')]
        : [changed, says(differenceWords(differences))];
    case 'unknown':
      return now === null
        ? [changed, says('It ends before the place where the quote stood.')]
        : [changed, says('Where the quote stood, there is now:'), ...quoteLines(now)];
    default:
      return words satisfies never;
  }
}

function quoteLines({ text, article }: Quote): readonly Line[] {
  return [says(inQuotationMarks(plainLine(text), article.language)), dim(sourceLine(article))];
}

function says(words: string): Line {
  return { words, isDim: false };
}

function dim(words: string): Line {
  return { words, isDim: true };
}

/** `12 answers, 30 quotes: 28 exact, 1 changed, 1 gone`. */
export function renderLogSummary(answers: number, checked: readonly CheckedReceipt[]): string {
  const outcomes = checked.map(outcomeOf);
  const counts = outcomeNames.flatMap((name) => {
    const count = outcomes.filter((outcome) => outcome === name).length;
    return count === 0 ? [] : [`${count} ${name.replaceAll('-', ' ')}`];
  });
  const total = `${counted(answers, 'answer')}, ${counted(checked.length, 'quote')}`;
  return counts.length === 0 ? `${total}.` : `${total}: ${counts.join(', ')}.`;
}

const outcomeNames = ['exact', 'changed', 'misquoted', 'gone', 'not-a-receipt'] as const;
