import { tellingWords } from '../../retrieval/words/question-terms.ts';
import { questionWords } from '../../retrieval/words/question-words.ts';
import type { Gap } from '../keeping/keeping.ts';

/** Questions without an answer that share a telling word. */
export interface GapGroup {
  /** As it is spelt in the latest of them; `null`: a question that tells nothing. */
  readonly word: string | null;
  /** Latest first; at least one. */
  readonly gaps: readonly [Gap, ...Gap[]];
}

/**
 * Each gap in one group, that of the word which most of them share; the largest group first, then the latest. The words of one gap count
 * once, however it repeats them.
 */
export function groupGaps(gaps: readonly Gap[]): readonly GapGroup[] {
  const latestFirst = gaps.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  let left = latestFirst.map((gap) => ({ gap, words: wordsOf(gap) }));
  const groups: GapGroup[] = [];
  while (left.length > 0) {
    const word = mostShared(left.map(({ words }) => words));
    const inGroup = left.filter(({ words }) => (word === null ? words.size === 0 : words.has(word)));
    left = left.filter((one) => !inGroup.includes(one));
    const [first, ...rest] = inGroup;
    if (first === undefined) break;
    const spelt = word === null ? null : (first.words.get(word) ?? word);
    groups.push({ word: spelt, gaps: [first.gap, ...rest.map(({ gap }) => gap)] });
  }
  return groups.toSorted((a, b) => b.gaps.length - a.gaps.length || (a.gaps[0].at < b.gaps[0].at ? 1 : -1));
}

/** Telling words by what they are counted as. */
function wordsOf({ question, language }: Gap): ReadonlyMap<string, string> {
  const telling = tellingWords(questionWords(question), language);
  return new Map(telling.map(({ word }) => [word.text.toLowerCase(), question.slice(word.start, word.end)]));
}

/**
 * The word that most have; of several a name or a figure, which says more than a verb, then the longest, then the first met. `null` where
 * none has any.
 */
function mostShared(questions: readonly ReadonlyMap<string, string>[]): string | null {
  const counts = new Map<string, { readonly count: number; readonly names: number }>();
  for (const words of questions) {
    for (const [word, spelt] of words) {
      const { count, names } = counts.get(word) ?? { count: 0, names: 0 };
      counts.set(word, { count: count + 1, names: names + Number(/\p{Lu}|\d/u.test(spelt)) });
    }
  }
  const [most] = [...counts].toSorted(
    ([a, one], [b, two]) => two.count - one.count || two.names - one.names || b.length - a.length,
  );
  return most?.[0] ?? null;
}
