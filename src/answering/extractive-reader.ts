import { primaryLanguage } from '../articles/primary-language.ts';
import { stemOfTerm } from '../retrieval/words/index-term.ts';
import { joinSpans } from './join-spans.ts';
import { createPassageReader, type ReaderParts, worth } from './read-passages.ts';
import type { Inquiry, Proposal, ProposedStatement, Reader } from './reader.ts';
import { isInstruction } from './support/instructions.ts';
import { isSmallTalk } from './support/small-talk.ts';
import type { Strictness } from './support/strictness.ts';
import { supportOf } from './support/support-model.ts';
import { leastSupports, supportModel } from './support/support-weights.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

export interface ExtractiveReaderParts extends ReaderParts {
  readonly strictness: Strictness;
}

/**
 * The reader that needs no model: it proposes the sentences that hold most of the question's weight, most telling first, one
 * statement each; and proposes nothing when too little speaks for the passages answering the question.
 * `docs/decisions/0029-when-to-refuse.md` has the figures.
 */
export function createExtractiveReader({ strictness, ...parts }: ExtractiveReaderParts): Reader {
  const read = createPassageReader(parts);
  return {
    async propose(inquiry, passages, { limit }): Promise<Proposal> {
      const { ranked, signals, unknownNames } = read(inquiry, passages);
      const support = isNoQuestion(inquiry) ? 0 : supportOf(signals, supportModel);
      if (support >= leastSupports[strictness])
        return { kind: 'supported', support, statements: choose(ranked, inquiry.language, limit) };
      const elsewhere = (signals?.little ?? 0) < leastRelevance || unknownNames.length > 0;
      return { kind: elsewhere ? 'nothing-relevant' : 'not-supported', support };
    },
  };
}

function isNoQuestion(inquiry: Inquiry): boolean {
  return isInstruction(inquiry.text) || isSmallTalk(inquiry);
}

/** Where no sentence and its passage hold more of the question's weight, none is even about its subject. */
const leastRelevance = 0.12;
/** A further quote must be this telling beside the best. */
const leastOfBest = 0.8;
/**
 * What a sentence in another language counts beside one in the asker's. Of .8, .85, .9, .93 and 1 on the sample questions (`dateline eval`), all
 * below 1 show more right quotes than 1 does; this is the least at which a right quote from abroad is not lost.
 */
const foreignShare = 0.85;
/** Two sentences that share this much of their words say the same, unless each has a figure that the other has not. */
const nearDuplicate = 0.8;

function choose(
  ranked: readonly WeighedSentence[],
  language: string,
  limit: number,
): readonly ProposedStatement[] {
  const worthToAsker = (sentence: WeighedSentence): number =>
    worth(sentence) *
    (primaryLanguage(sentence.passage.article.language) === primaryLanguage(language) ? 1 : foreignShare);
  const forAsker = ranked.toSorted((a, b) => worthToAsker(b) - worthToAsker(a));
  const [first] = forAsker;
  const least = first === undefined ? 0 : leastOfBest * worthToAsker(first);
  const chosen: WeighedSentence[] = [];
  for (const sentence of forAsker) {
    if (chosen.length === limit || worthToAsker(sentence) < least) break;
    if (!chosen.some((other) => saysTheSame(other, sentence))) chosen.push(sentence);
  }
  return joinSpans(chosen, forAsker).map((span) => ({ text: null, spans: [span] }));
}

function saysTheSame(a: WeighedSentence, b: WeighedSentence): boolean {
  if (a.passage.article.id === b.passage.article.id && a.start < b.end && b.start < a.end) return true;
  const [onlyA, onlyB] = [difference(a.stems, b.stems), difference(b.stems, a.stems)];
  if (onlyA.some(isFigure) && onlyB.some(isFigure)) return false;
  const shared = a.stems.size - onlyA.length;
  return shared > 0 && shared >= nearDuplicate * Math.min(a.stems.size, b.stems.size);
}

function difference(stems: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => !others.has(stem));
}

function isFigure(term: string): boolean {
  return /^\p{N}/u.test(stemOfTerm(term));
}
