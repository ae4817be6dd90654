import { counted } from '../../articles/counted.ts';
import type { Verdict, WrongKind } from '../../bot/keeping/keeping.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { indented } from './wrap-text.ts';

const reasonWords: Readonly<Record<WrongKind, string>> = {
  'wrong-quote': 'quotes the wrong passage',
  'no-answer': 'does not answer the question',
  outdated: 'out of date',
  other: 'something else',
};

/** Each verdict with its question and why it was passed, oldest first, and how many there are of each. */
export function renderFeedback(verdicts: readonly Verdict[], dress: Dress): string {
  if (verdicts.length === 0) {
    return 'Nobody has judged an answer yet. In Discord, Good and Wrong stand under each of them.';
  }
  const blocks = verdicts.map(({ at, verdict, reason, comment, kind, question, index, receipts }) => {
    const facts = [
      at.slice(0, 16).replace('T', ' '),
      `${verdict} ${kind === 'answered' ? 'answer' : 'refusal'}${reason === null ? '' : `: ${reasonWords[reason]}`}`,
      `index ${index}`,
      ...receipts,
    ];
    return [
      indented(plainLine(question), '', dress.columns),
      secondary(facts.map(plainLine).join(' · '), '  ', dress),
      ...(comment === null ? [] : [indented(`“${plainLine(comment)}”`, '  ', dress.columns)]),
    ].join('\n');
  });
  const good = verdicts.filter(({ verdict }) => verdict === 'good').length;
  return [
    ...blocks,
    `${counted(verdicts.length, 'verdict')}: ${good} good, ${verdicts.length - good} wrong`,
  ].join('\n');
}
