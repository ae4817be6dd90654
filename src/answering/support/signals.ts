import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Passage } from '../../retrieval/passage.ts';
import type { Analyse } from '../../retrieval/words/analyse-text.ts';
import { capitalsAreNames } from '../../retrieval/words/capitals.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import type { RankedSentence } from '../choosing/choose-sentences.ts';
import { coverage, type WeighedTerm } from '../choosing/held-terms.ts';
import type { WeighedSentence } from '../choosing/weigh-sentences.ts';
import type { Inquiry } from '../reader.ts';
import { phrasesKept } from './phrases-kept.ts';
import { questionKind } from './question-kind.ts';

/** What speaks for the passages answering a question, and against it. The model of `supportOf` gives each its weight. */
export type Signals = Readonly<Record<SignalName, number>>;

/** In the order in which weights are listed. */
export const signalNames = [
  /** Share of the question's weight that stands in a sentence and in its passage, the mean of both, where it is most; what is above .4 counts no more. */
  'little',
  /** Share of it in the sentence quoted first, with the one before it. */
  'context',
  /** Whether the question's rarest word stands in the passage quoted first. */
  'rarest',
  /** Share of the names' weight there, written with a capital; 1 without names, 0 where capitals tell no names. */
  'names',
  /** The same of what is written with a capital where every noun is. */
  'nouns',
  /** See `phrasesKept`, of the sentence quoted first. */
  'phrases',
  /** How many words that the archive has once would weigh as much as what the fullest passage holds of the question. */
  'found',
  /** Whether the words and the vectors both put the same passage first. */
  'agreed',
  /** Whether the question asks for none of a figure, a time, a person, a place or a reason. */
  'open',
  /** Whether a figure is asked for and the sentence quoted first has none that the question has not, years aside. */
  'figureless',
  /** Whether the passage quoted first is in another language than the question, and how much the fullest holds then. */
  'foreign',
  'foreignPassage',
] as const;

export type SignalName = (typeof signalNames)[number];

export interface SignalParts {
  readonly inquiry: Inquiry;
  /** As they were weighed. */
  readonly terms: readonly WeighedTerm[];
  /** As they were found. */
  readonly passages: readonly Passage[];
  /** All sentences of the related passages, the most telling first. */
  readonly ranked: readonly RankedSentence[];
  /** The weight of a word that stands in one passage of the archive alone. */
  readonly idfOfOne: number;
  readonly analyse: Analyse;
}

/** `null` where no passage has anything to do with the question. */
export function signalsOf(parts: SignalParts): Signals | null {
  const { inquiry, terms, passages, ranked, idfOfOne, analyse } = parts;
  const [[top], [first]] = [passages, ranked];
  if (top === undefined || first === undefined) return null;
  const { article, text } = first.passage;
  const read = `${article.title}\n${text}`;
  const inPassage = analyse(read, article.language).frequencies;
  const asNames = analyse(capitalisedWords(read), article.language).frequencies;
  const names = terms.filter(({ distinctive }) => distinctive);
  const capitalised = names.length === 0 ? 1 : coverage(names, asNames);
  const weight = terms.reduce((sum, { idf }) => sum + idf, 0);
  const fullest = Math.max(...ranked.map(({ passageCoverage }) => passageCoverage));
  const [rarest] = [...terms].sort((a, b) => b.idf - a.idf);
  const tellsNames = capitalsAreNames(inquiry.language);
  const kind = questionKind(inquiry.text, inquiry.language);
  const sentence = article.body.slice(first.start, first.end);
  const foreign = primaryLanguage(article.language) === primaryLanguage(inquiry.language) ? 0 : 1;
  return {
    little: Math.min(mostOfLittle, Math.max(...ranked.map(bornOut))),
    context: first.coverageWithPrevious,
    rarest: rarest === undefined ? 0 : coverage([rarest], inPassage),
    names: tellsNames ? capitalised : 0,
    nouns: tellsNames ? 0 : capitalised,
    phrases: phrasesKept(terms, sentence, article.language, analyse),
    found: (weight * fullest) / idfOfOne,
    agreed: top.ranks.dense === 1 && top.ranks.keyword === 1 ? 1 : 0,
    open: kind === 'other' ? 1 : 0,
    figureless: kind === 'figure' && first.signals.figure === 0 ? 1 : 0,
    foreign,
    foreignPassage: foreign * fullest,
  };
}

/** Below this the share says most of all that an answer is missing, above it hardly anything that the other signals do not say. */
const mostOfLittle = 0.4;

/** What may be part of a name: "the Second World War" is not met in "the world's second". */
function capitalisedWords(text: string): string {
  return splitWords(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word))
    .join(' ');
}

function bornOut({ coverage, passageCoverage }: WeighedSentence): number {
  return (coverage + passageCoverage) / 2;
}
