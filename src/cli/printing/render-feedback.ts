import { counted } from '../../articles/counted.ts';
import type { Verdict } from '../../bot/keeping/keeping.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { indented } from './wrap-text.ts';

/** Each verdict with its question, oldest first, and how many there are of each. */
export function renderFeedback(verdicts: readonly Verdict[], dress: Dress): string {
  if (verdicts.length === 0) {
    return 'Nobody has judged an answer yet. In Discord, Good and Wrong stand under each of them.';
  }
  const blocks = verdicts.map(({ at, verdict, kind, question, index, receipts }) => {
    const facts = [
      at.slice(0, 16).replace('T', ' '),
      `${verdict} ${kind === 'answered' ? 'answer' : 'refusal'}`,
      `index ${index}`,
      ...receipts,
    ];
    return [
      indented(plainLine(question), '', dress.columns),
      secondary(facts.map(plainLine).join(' · '), '  ', dress),
    ].join('\n');
  });
  const good = verdicts.filter(({ verdict }) => verdict === 'good').length;
  return [
    ...blocks,
    `${counted(verdicts.length, 'verdict')}: ${good} good, ${verdicts.length - good} wrong`,
  ].join('\n');
}
