import { type AnalysedText, wholeWord } from '../../retrieval/words/analyse-text.ts';
import { stemOfTerm } from '../../retrieval/words/index-term.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';

/** A question's term with its rarity in the archive. */
export interface WeighedTerm extends QuestionTerm {
  readonly idf: number;
}

/** As `AnalysedText` has them. */
export type Frequencies = AnalysedText['frequencies'];

/** Share of the terms' weight (summed idf) that a text holds, 0–1. */
export function coverage(terms: readonly WeighedTerm[], found: Frequencies): number {
  return shareHeld(terms, holdingsOf(terms.map(soughtTerm), found));
}

/** A term taken apart once, to be looked for in many texts. */
export interface SoughtTerm {
  readonly alternatives: readonly {
    readonly term: string;
    /** What the term begins with, which names its language. */
    readonly prefix: string;
    readonly stem: string;
    readonly weight: number;
    /** What it counts where it stands whole. */
    readonly certainty: number;
  }[];
}

/** A term of a question, prepared to be looked for in many texts. */
export function soughtTerm({ alternatives }: QuestionTerm): SoughtTerm {
  return {
    alternatives: alternatives.map(({ term, weight }) => {
      const stem = stemOfTerm(term);
      return { term, prefix: term.slice(0, -stem.length), stem, weight, certainty: certainty(weight) };
    }),
  };
}

/** How much a term counts in a text: where it stands there, 0–1; only where it does not, as a part of a word or with a word as its part. */
export interface Holding {
  readonly whole: number;
  readonly part: number;
}

/** Of each term, in their order. */
export function holdingsOf(terms: readonly SoughtTerm[], found: Frequencies): readonly Holding[] {
  return terms.map((term) => {
    const whole = wholeIn(found, term);
    return { whole, part: whole > 0 ? 0 : partIn(found, term) };
  });
}

/** The same of two texts together. */
export function holdingsOfBoth(a: readonly Holding[], b: readonly Holding[]): readonly Holding[] {
  return a.map(({ whole, part }, i) => ({
    whole: Math.max(whole, b[i]?.whole ?? 0),
    part: Math.max(part, b[i]?.part ?? 0),
  }));
}

/** Whether a text has the term at all, be it as part of a compound. */
export function isHeld({ whole, part }: Holding): boolean {
  return whole > 0 || part > 0;
}

/** Share of the terms' weight that stands where these holdings were found, 0–1. */
export function shareHeld(terms: readonly WeighedTerm[], holdings: readonly Holding[]): number {
  let [held, total] = [0, 0];
  for (const [i, { idf }] of terms.entries()) {
    const { whole = 0, part = 0 } = holdings[i] ?? {};
    total += idf;
    held += idf * (whole > 0 ? whole : part);
  }
  return total === 0 ? 0 : held / total;
}

function wholeIn(found: Frequencies, { alternatives }: SoughtTerm): number {
  let most = 0;
  for (const alternative of alternatives) {
    const frequency = Math.min(wholeWord, found.get(alternative.term) ?? 0);
    const held = (alternative.certainty * frequency) / wholeWord;
    if (held > 0.5 || alternative.stem.length >= shortestPart) most = Math.max(most, held);
  }
  return most;
}

/** Half of what it would count whole. */
function partIn(found: Frequencies, { alternatives }: SoughtTerm): number {
  let most = 0;
  for (const alternative of alternatives) {
    if (alternative.weight / 2 <= most) continue;
    for (const other of found.keys()) {
      if (!isPartEitherWay(alternative, other)) continue;
      most = alternative.weight / 2;
      break;
    }
  }
  return most;
}

/** A search must choose between a concept's names; where a sentence has one of them, it bears the concept out nearly as well as the first would. */
function certainty(weight: number): number {
  return weight > 0.5 ? Math.sqrt(weight) : weight;
}

/** What matches by half must have this many letters: shorter parts of words are met by chance. */
const shortestPart = 5;

/** Whether one of two terms of a language is a part of the other (a compound). */
function isPartEitherWay({ term, prefix, stem }: SoughtTerm['alternatives'][number], other: string): boolean {
  if (other.length === term.length || !other.startsWith(prefix)) return false;
  if (other.length > term.length) return stem.length >= shortestPart && other.includes(stem);
  return other.length - prefix.length >= shortestPart && term.includes(other.slice(prefix.length));
}
