import { inQuotationMarks } from '../articles/quotation-marks.ts';
import type { IndexReport } from '../retrieval/verify-index.ts';
import type { CheckedReceipt } from './checked-receipt.ts';
import { counted } from './counted.ts';
import { plainLine, plainText } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { sourceLine } from './source-line.ts';
import type { Dress } from './terminal.ts';
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

/** `exact`, `changed` or `gone`, then why, then what stands there. */
export function renderVerification(receipt: CheckedReceipt, dress: Dress): string {
  if (receipt.kind === 'not-a-receipt') return plainLine(`not a receipt: ${receipt.reason}`);
  const { verification, text } = receipt;
  switch (verification.kind) {
    case 'exact': {
      const { article, text: words } = verification.quote;
      return [
        `exact: ${plainLine(text)}`,
        indented(inQuotationMarks(plainLine(words), article.language), '  ', dress.columns),
        secondary(sourceLine(article), '   ', dress),
      ].join('\n');
    }
    case 'changed':
      return `changed: ${plainLine(text)}\n${secondary(`The text of ${sourceLine(verification.article)} is another than the one this was quoted from.`, '  ', dress)}`;
    case 'gone':
      return `gone: ${plainLine(text)}\n${secondary(`There is no article ${verification.receipt.articleId} in the index.`, '  ', dress)}`;
    default:
      return verification satisfies never;
  }
}
