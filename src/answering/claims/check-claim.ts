import { sameLanguage } from '../../articles/primary-language.ts';
import { analyseWords, wholeWord } from '../../retrieval/words/analyse-text.ts';
import { termOfStem } from '../../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { isPlainWords } from '../chat/plain-words.ts';
import { coverage, type Frequencies } from '../choosing/held-terms.ts';
import { clausesOf, isNegated, mayNegate } from '../facts/clauses.ts';
import { monthsOf } from '../facts/months.ts';
import { belongsToFigure, quantitiesOf, sameQuantity } from '../facts/quantities.ts';

/** What a claim rests on: a quote's words, and the title that is shown beside it. */
export interface Evidence {
  readonly text: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Why a claim is not shown. `form`: it is no single plain sentence. `words`: too few of its words stand in its quotes. */
export type ClaimFlaw = 'form' | 'number' | 'date' | 'name' | 'negation' | 'words';

export interface ClaimCheckParts {
  /** The telling words of a text in one language, each with what stands for it in others. */
  readonly termsOf: (text: string, language: string, languages: readonly string[]) => readonly QuestionTerm[];
  /** Whether translations are among what stands for a word: more of a claim must then stand in quotes in another language. */
  readonly knowsTranslations?: boolean;
}

/**
 * The first thing in a claim that its quotes do not bear out, or `null`. Numbers, months, names and negation must agree, and half
 * of its telling words stand in the quotes, a third across languages where no translations are known. It errs towards dropping: what is dropped costs
 * a sentence beside a quote, what slips through costs trust.
 */
export function claimFlaw(
  claim: string,
  language: string,
  evidence: readonly Evidence[],
  parts: ClaimCheckParts,
): ClaimFlaw | null {
  if (claim.length > longestClaim || !isPlainWords(claim)) return 'form';
  const quantities = evidence.flatMap((quote) => quantitiesOf(quote.text, quote.language));
  const unborne = quantitiesOf(claim, language).some(
    (quantity) => !quantities.some((other) => sameQuantity(quantity, other)),
  );
  if (unborne) return 'number';
  const months = new Set(evidence.flatMap((quote) => [...monthsOf(quote.text)]));
  if ([...monthsOf(claim)].some((month) => !months.has(month))) return 'date';
  const languages = [...new Set(evidence.map((quote) => quote.language))];
  const terms = parts
    .termsOf(claim, language, languages)
    .filter(({ word }) => !belongsToFigure(word.toLowerCase()));
  const named = new Map(evidence.flatMap((quote) => [...stems(`${quote.title}\n${quote.text}`, quote)]));
  if (terms.some((term) => isName(term, claim) && coverage([weighed(term)], named) === 0)) return 'name';
  if (!sameNegation(parts, claim, language, evidence)) return 'negation';
  const said = new Map(evidence.flatMap((quote) => [...stems(quote.text, quote)]));
  const inOneLanguage = languages.every((other) => sameLanguage(other, language));
  const least = inOneLanguage || parts.knowsTranslations === true ? leastShared : leastAcross;
  return coverage(terms.map(weighed), said) < least ? 'words' : null;
}

const leastShared = 0.5;
/** Another language has other words, and where none are known, names and figures must do. */
const leastAcross = 0.34;
/** One sentence to be read at a glance. */
const longestClaim = 400;

/** Capitals are names; at the beginning of a sentence too, since many begin with one. */
function isName({ word, distinctive }: QuestionTerm, claim: string): boolean {
  return distinctive || (/^\p{Lu}/u.test(word) && claim.trimStart().startsWith(word) && word !== 'According');
}

/**
 * What a claim says is so must stand in clauses that do not say no, and what it says is not so in clauses that do: a claim that
 * loses words of its own when the other clauses are left out has turned one into the other.
 */
function sameNegation(
  { termsOf }: ClaimCheckParts,
  claim: string,
  language: string,
  evidence: readonly Evidence[],
): boolean {
  const languages = [...new Set(evidence.map((quote) => quote.language))];
  const clauses = evidence.flatMap((quote) =>
    clausesOf(quote.text, quote.language).map((clause) => ({ clause, stems: stems(clause, quote) })),
  );
  const stemsWhere = (wanted: (clause: string) => boolean): Frequencies =>
    new Map(clauses.filter(({ clause }) => wanted(clause)).flatMap((found) => [...found.stems]));
  const [all, denying] = [stemsWhere(() => true), stemsWhere(mayNegate)];
  const affirming = stemsWhere((clause) => !isNegated(clause));
  return clausesOf(claim, language).every((clause) => {
    const terms = termsOf(clause, language, languages).map(weighed);
    return mayNegate(clause)
      ? coverage(terms, denying) >= leastAcross
      : coverage(terms, affirming) >= coverage(terms, all);
  });
}

/** Stems, and the words as they are. */
function stems(text: string, { language }: Evidence): Frequencies {
  const words = splitWords(text).map((word): [string, number] => [
    termOfStem(word.text, language),
    wholeWord,
  ]);
  return new Map([...analyseWords(text, language).frequencies, ...words]);
}

function weighed(term: QuestionTerm) {
  return { ...term, idf: 1 };
}
