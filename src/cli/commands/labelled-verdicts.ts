import { parseReceipt } from '../../answering/quotes/receipt.ts';
import { detectLanguage } from '../../articles/language.ts';
import { sha256Hex } from '../../articles/sha256.ts';
import type { Verdict } from '../../bot/keeping/keeping.ts';

/** A line of a labelled set, as `dateline eval` reads it. */
export interface LabelledLine {
  readonly id: string;
  readonly q: string;
  readonly lang: string | null;
  readonly answerable: boolean;
  readonly gold: readonly { readonly articleId: string; readonly any: readonly string[] }[];
  /** What people thought: figures are given for each by itself. */
  readonly kind: string;
}

/**
 * What people's verdicts say of their questions, each question once, by its latest verdict. A good answer is right in the articles it quoted,
 * by the words that `quoted` still finds; a good refusal says that the archive has nothing, a wrong one that it has. What a wrong answer
 * should have been, nobody has said: these are left out.
 */
export function labelledVerdicts(
  verdicts: readonly Verdict[],
  quoted: (receipt: string) => string | null,
): { readonly lines: readonly LabelledLine[]; readonly leftOut: number } {
  const latest = new Map<string, Verdict>();
  for (const verdict of verdicts.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    latest.set(sameQuestion(verdict.question), verdict);
  }
  const wrongAnswers = [...latest].filter(
    ([, { verdict, kind }]) => verdict === 'wrong' && kind === 'answered',
  );
  for (const [question] of wrongAnswers) latest.delete(question);
  const lines = [...latest].map(([question, { verdict, kind, receipts, question: q }]): LabelledLine => {
    const language = detectLanguage(q);
    return {
      id: `feedback-${sha256Hex(question).slice(0, 12)}`,
      q,
      lang: language === 'und' ? null : language,
      answerable: kind === 'answered' || verdict === 'wrong',
      gold: goldOf(receipts, quoted),
      kind: `${verdict} ${kind === 'answered' ? 'answer' : 'refusal'}`,
    };
  });
  return { lines, leftOut: wrongAnswers.length };
}

function sameQuestion(question: string): string {
  return question.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The articles of the receipts, each once, with the words that were shown of it. */
function goldOf(
  receipts: readonly string[],
  quoted: (receipt: string) => string | null,
): LabelledLine['gold'] {
  const words = new Map<string, string[]>();
  for (const receipt of receipts) {
    const { articleId } = parseReceipt(receipt);
    const text = quoted(receipt);
    words.set(articleId, [...(words.get(articleId) ?? []), ...(text === null ? [] : [text])]);
  }
  return [...words].map(([articleId, any]) => ({ articleId, any }));
}
