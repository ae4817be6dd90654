import type { KeywordIndex } from '../retrieval/keywords/keyword-index.ts';
import { stemOfTerm } from '../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../retrieval/words/question-terms.ts';
import type { WordAnalysis } from '../retrieval/words/word-analysis.ts';
import { joinSpans } from './join-spans.ts';
import type { Inquiry, Proposal, ProposedStatement, Reader } from './reader.ts';
import { capitalsAreNames } from './unknown-words.ts';
import { type WeighedSentence, type WeighedTerm, weighSentences } from './weigh-sentences.ts';

/** How rare words are in the archive. */
export type Rarity = Pick<KeywordIndex, 'idf' | 'documentFrequency'>;

/** Of the archive that is read. */
export interface ReaderParts {
  readonly keywords: Rarity;
  readonly words: Pick<WordAnalysis, 'analyse'>;
}

/**
 * The reader that needs no model: it proposes the sentences that hold most of the question's weight, most telling first, one
 * statement each; and proposes nothing when even the best of them holds too little. Constants were fitted on the XQuAD
 * questions in English and German; `docs/decisions/0006-extractive-reader.md` has the figures.
 */
export function createExtractiveReader({ keywords: rarity, words }: ReaderParts): Reader {
  return {
    async propose(inquiry, passages, { limit }): Promise<Proposal> {
      const terms = weighTerms(inquiry, rarity);
      const sentences = weighSentences(terms, passages, words.analyse);
      const support = Math.max(0, ...sentences.map(supportOf));
      if (support < leastSupport) {
        const elsewhere =
          support < leastRelevance || inquiry.terms.some((term) => isUnknownName(term, inquiry, rarity));
        return { kind: elsewhere ? 'nothing-relevant' : 'not-supported' };
      }
      return { kind: 'supported', statements: choose(sentences, limit) };
    },
  };
}

/** Below this the archive does not answer: refuses 91 % of the unanswerable XQuAD questions in English and 84 % in German, and 2–3 % of the others. */
const leastSupport = 0.3;
/** Below this the passages are not even about the question's subject. */
const leastRelevance = 0.12;
/** A further quote must be this telling beside the best. */
const leastOfBest = 0.8;
/** Two sentences that share this much of their words say the same, unless each has a figure that the other has not. */
const nearDuplicate = 0.8;
/** A name that the archive has never seen speaks against every passage. */
const unknownNameWeight = 2;
/** Any other word it has never seen may be the asker's own word for something it has. */
const unknownWordWeight = 0.7;

function weighTerms(inquiry: Inquiry, rarity: Rarity): readonly WeighedTerm[] {
  return inquiry.terms.map((term) => {
    const idf = rarity.idf(term);
    if (rarity.documentFrequency(term) > 0) return { ...term, idf };
    return {
      ...term,
      idf: idf * (isUnknownName(term, inquiry, rarity) ? unknownNameWeight : unknownWordWeight),
    };
  });
}

function isUnknownName(term: QuestionTerm, { language }: Inquiry, rarity: Rarity): boolean {
  return term.distinctive && capitalsAreNames(language) && rarity.documentFrequency(term) === 0;
}

/** How well the question is borne out where the sentence stands, 0–1. */
function supportOf({ coverage, passageCoverage, related }: WeighedSentence): number {
  return related ? (coverage + passageCoverage) / 2 : 0;
}

/** What the sentence holds counts whole; what stands around it half: the sentence before, the passage, and how well that was found. */
function worth({ coverage, coverageWithPrevious, passageCoverage, passage }: WeighedSentence): number {
  return coverage + (coverageWithPrevious + passageCoverage + passage.score) / 2;
}

/** Best first; equal ones newest first, then by place, so that the same question always reads the same. */
function choose(sentences: readonly WeighedSentence[], limit: number): readonly ProposedStatement[] {
  const ranked = [...sentences].sort((a, b) => worth(b) - worth(a) || newestFirst(a, b) || byPlace(a, b));
  const least = leastOfBest * worthOfFirst(ranked);
  const chosen: WeighedSentence[] = [];
  for (const sentence of ranked) {
    if (chosen.length === limit || worth(sentence) < least) break;
    if (!chosen.some((other) => saysTheSame(other, sentence))) chosen.push(sentence);
  }
  return joinSpans(chosen, sentences).map((span) => ({ text: null, spans: [span] }));
}

function worthOfFirst(ranked: readonly WeighedSentence[]): number {
  const [first] = ranked;
  return first === undefined ? 0 : worth(first);
}

function newestFirst(a: WeighedSentence, b: WeighedSentence): number {
  const [x, y] = [a.passage.article.date ?? '', b.passage.article.date ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
}

function byPlace(a: WeighedSentence, b: WeighedSentence): number {
  const [x, y] = [a.passage.article.id, b.passage.article.id];
  return x < y ? -1 : x > y ? 1 : a.start - b.start;
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
