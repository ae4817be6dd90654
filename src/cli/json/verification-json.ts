import type { IndexReport } from '../../retrieval/indexing/verify-index.ts';
import type { CheckedReceipt } from '../commands/checked-receipt.ts';
import { indexJson } from './index-json.ts';
import { differenceJson, quoteJson } from './quote-json.ts';

/** Receipts are checked only against a sound index: with `problems` there are none. */
export function verificationJson(report: IndexReport, receipts: readonly CheckedReceipt[]) {
  const sound = report.kind === 'sound';
  return {
    sound,
    index: sound ? indexJson(report.index) : null,
    problems: sound ? [] : report.problems,
    receipts: receipts.map(receiptJson),
  };
}

function receiptJson(receipt: CheckedReceipt) {
  const { text, place } = receipt;
  const nothing = { words: null, quote: null, now: null, differences: [] };
  if (receipt.kind === 'not-a-receipt') return { receipt: text, place, kind: receipt.kind, ...nothing };
  const { verification } = receipt;
  const found = { receipt: text, place, kind: verification.kind, ...nothing };
  switch (verification.kind) {
    case 'exact':
      return { ...found, quote: quoteJson(verification.quote) };
    case 'misquoted': {
      const { quote, differences } = verification;
      return { ...found, quote: quoteJson(quote), differences: differences.map(differenceJson) };
    }
    case 'changed': {
      const { words, now, differences } = verification;
      return {
        ...found,
        words,
        now: now === null ? null : quoteJson(now),
        differences: differences.map(differenceJson),
      };
    }
    case 'gone':
      return { ...found, now: verification.elsewhere === null ? null : quoteJson(verification.elsewhere) };
    default:
      return verification satisfies never;
  }
}
