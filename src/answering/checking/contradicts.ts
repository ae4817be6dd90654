import { monthNumber } from '../../articles/dates/month-names.ts';
import { disagreement, tellsTheSame, toldReport } from '../conflicts/disagreement.ts';
import { changesByTheDay, comesAgain, isHedged, namesItsDay } from '../conflicts/parting-words.ts';
import type { WordKnowledge } from '../conflicts/told-words.ts';
import type { Contradiction } from './checked-text.ts';
import { denies } from './denied.ts';
import type { Evidence, Sentence } from './evidence.ts';
import { exchangedFigure } from './exchanged-figure.ts';
import { exchangedName } from './exchanged-name.ts';
import { monthsIn, withoutTimes, yearsIn } from './time-phrases.ts';

/**
 * What a claim and a sentence about the same thing cannot both be right about, or `null`: a figure, one being denied, who or what it was on one day, or
 * when it was. Where the claim does not say when, the sentence may.
 */
export function contradicts(
  claim: Sentence,
  evidence: Evidence,
  knowledge: WordKnowledge,
): Contradiction | null {
  const told = ({ text, language }: Sentence, title: string) =>
    toldReport({ text, language, title, date: null }, knowledge);
  if (isOfSomeTime(claim, evidence)) return null;
  if (denies(claim, evidence, knowledge)) return { about: 'negation', figures: null };
  const names = exchangedName(claim, evidence, knowledge);
  if (names !== null) return { about: 'name', figures: names };
  const asWritten = disagreement(told(claim, ''), told(evidence, evidence.title));
  if (asWritten !== null) return asWritten;
  const exchanged = exchangedFigure(claim, evidence, knowledge);
  if (exchanged !== null) return exchanged;
  const [mine, theirs] = [withoutTimes(claim.text), withoutTimes(evidence.text)];
  if (theirs === evidence.text || mine === '' || theirs === '') return null;
  const bare = told({ ...evidence, text: theirs }, evidence.title);
  if (mine === claim.text) return disagreement(told(claim, ''), bare);
  const figures = differingTimes(claim, evidence);
  const happened = [claim, evidence].every(
    ({ text, language }) => !changesByTheDay(text) && !comesAgain(text) && !isHedged(text, language),
  );
  return figures !== null && happened && tellsTheSame(told({ ...claim, text: mine }, ''), bare)
    ? { about: 'date', figures }
    : null;
}

/** "On Tuesday", "at the election": without its year, a claim of what comes again may be about another time than the sentence is. */
function isOfSomeTime(claim: Sentence, evidence: Sentence): boolean {
  if (yearsIn(claim.text, claim.language).length > 0) return false;
  return [claim, evidence].some(({ text }) => comesAgain(text) || namesItsDay(text));
}

/** The one year of each, or the one month of each in the same year, where they differ. */
function differingTimes(claim: Sentence, evidence: Sentence): readonly [string, string] | null {
  const [[mine, ...more], [theirs, ...others]] = [
    yearsIn(claim.text, claim.language),
    yearsIn(evidence.text, evidence.language),
  ];
  if (more.length > 0 || others.length > 0) return null;
  if (mine !== theirs) return mine === undefined || theirs === undefined ? null : [mine, theirs];
  const [[month, ...months], [otherMonth, ...otherMonths]] = [monthsIn(claim.text), monthsIn(evidence.text)];
  if (mine === undefined || month === undefined || otherMonth === undefined) return null;
  if (months.length > 0 || otherMonths.length > 0) return null;
  return sameMonth(month, otherMonth) ? null : [month, otherMonth];
}

function sameMonth(a: string, b: string): boolean {
  const [x, y] = [monthNumber(a), monthNumber(b)];
  return x === undefined || y === undefined || x === y;
}
