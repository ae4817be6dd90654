import { splitSentences } from '../../retrieval/words/sentences.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { isNegated } from '../facts/clauses.ts';
import { type Measure, measuresOf, valuesDisagree } from '../facts/measures.ts';
import { quantitiesOf, sameQuantity } from '../facts/quantities.ts';
import { conceptOf, oppositeOf } from './concepts.ts';
import type { Disagreement, Report } from './conflict.ts';
import { changesByTheDay, comesAgain, isHedged, namesItsDay, partingMarks } from './parting-words.ts';
import { daysBetween, newsCycleDays } from './publication-order.ts';
import { holdsWord, type ToldWord, tellsSomething, toldWords, type WordKnowledge } from './told-words.ts';

/** A report made ready to be held against others. */
export type ToldReport = readonly Told[];

/** A sentence of a report; what is not needed to tell that it is about something else is worked out late. */
interface Told {
  readonly text: string;
  readonly report: Report;
  /** As they are spelt, to see soon that two sentences have nothing in common. */
  readonly spelt: ReadonlySet<string>;
  /** Without who is said to have said it. */
  readonly core: readonly ToldWord[];
  /** Whether the sentence, or the title over it, holds a word. */
  readonly holds: (word: ToldWord) => boolean;
  readonly marks: ReadonlySet<string>;
  readonly measures: readonly Measure[];
  readonly negated: boolean;
}

/**
 * What two reports disagree on, or `null`: one figure of the same thing with two values, or one sentence said and denied. A false alarm is
 * worse than a miss: the telling words of one sentence must stand in the other or in its title, among them a name, with the same period, rate and
 * mood, and what is left must be the figure or the "not". `docs/decisions/0024-when-reports-disagree.md` has the figures.
 */
export function disagreement(a: ToldReport, b: ToldReport): Disagreement | null {
  for (const one of a) {
    for (const other of b) {
      if (!shareAWord(one, other)) continue;
      const figures = differingFigures(one, other);
      if (figures !== null) return { about: 'quantity', figures };
      if (denies(one, other)) return { about: 'negation', figures: null };
    }
  }
  return null;
}

/**
 * Whether a sentence of one report tells what a sentence of the other does, with the same figures and neither denied by the other: what is left
 * to differ is what was taken out of the two before.
 */
export function tellsTheSame(a: ToldReport, b: ToldReport): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        shareAWord(one, other) &&
        one.negated === other.negated &&
        opposites(one, other).length === 0 &&
        sameFigures(one, other) &&
        sameThing(one, other, () => false),
    ),
  );
}

/** Names are spelt alike in all languages, and without one in common nothing is compared. */
function shareAWord({ spelt }: Told, other: Told): boolean {
  for (const word of spelt) if (other.spelt.has(word)) return true;
  return false;
}

/** A report sentence by sentence; each is read when it is first compared. */
export function toldReport(report: Report, knowledge: WordKnowledge): ToldReport {
  const { text, title, language } = report;
  const telling = (word: string): boolean => tellsSomething(word, language);
  return splitSentences(text, language).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = `${title}\n${sentence}`;
    return lateTold(
      {
        text: sentence,
        report,
        spelt: new Set(splitWords(words).flatMap((word) => (telling(word.text) ? [word.text] : []))),
      },
      {
        core: () => toldWords(withoutSpeaker(sentence), language, knowledge),
        holds: () => holdsWord(toldWords(words, language, knowledge)),
        marks: () => partingMarks(sentence, language),
        measures: () => measuresOf(sentence, language, telling),
        negated: () => isNegated(sentence),
      },
    );
  });
}

/** ", police said", "nach Angaben der Veranstalter", "volgens de politie". */
function withoutSpeaker(sentence: string): string {
  return sentence
    .split(/(?<=[,;])\s|\s[–—]\s/u)
    .filter((part, i) => i === 0 || !speaking.test(part) || /\p{N}/u.test(part))
    .join(' ')
    .replace(said, ' ');
}

const speaking =
  /(?<!\p{L})(?:said|says|say|told|reported|reports|found|announced|according|sagte|sagten|sagt|teilte|teilten|mitteilte|mitteilten|teilten|meldet|meldete|berichtet|berichtete|erklärte|zufolge|laut|zegt|zei|zeggen|zeiden|meldt|meldde|aldus|volgens)(?!\p{L})/iu;
const said =
  /(?<!\p{L})(?:nach Angaben (?:der|des|von|eines|einer)|laut|according to(?: the)?|volgens(?: de| het)?)\s+\p{L}+/giu;

/**
 * Whether the same thing is told: at least two telling words are shared, one of them a name, and none is left over on either side. One
 * of the two may say more by the way, between commas.
 */
function sameThing(a: Told, b: Told, except: (word: ToldWord) => boolean): boolean {
  if (!sameMarks(a.marks, b.marks)) return false;
  const [mine, theirs] = [a.core.filter((word) => !except(word)), b.core.filter((word) => !except(word))];
  const [more, added] = [mine.filter((word) => !b.holds(word)), theirs.filter((word) => !a.holds(word))];
  if (more.length > 0 && added.length > 0) return false;
  const [told, left] = more.length > 0 ? [a, more] : [b, added];
  if (left.some((word) => word.isName || !isByTheWay(told, word))) return false;
  const [shared, theirShared] = [mine.filter(b.holds), theirs.filter(a.holds)];
  return Math.min(shared.length, theirShared.length) >= fewestShared && shared.some(({ isName }) => isName);
}

const fewestShared = 2;

/** Between commas, not where the sentence begins, and not beside its figure. */
function isByTheWay({ text, measures }: Told, { word }: ToldWord): boolean {
  const parts = text.split(/[,;:]\s|\s[–—]\s/u);
  const holds = (part: string): boolean => splitWords(part).some((other) => other.text === word.text);
  return parts.every(
    (part, i) =>
      !holds(part) || (i > 0 && !measures.some(({ start, end }) => part.includes(text.slice(start, end)))),
  );
}

function differingFigures(a: Told, b: Told): readonly [string, string] | null {
  if (a.measures.length === 0 || b.measures.length === 0) return null;
  if (a.negated || b.negated) return null;
  const pairs = a.measures.flatMap((mine) =>
    b.measures.filter((theirs) => sameKind(a, mine, b, theirs)).map((theirs) => [mine, theirs] as const),
  );
  const [pair] = pairs;
  // Two figures of one kind in a sentence: which of them is meant cannot be told.
  if (pair === undefined || pairs.length > 1) return null;
  const [mine, theirs] = pair;
  if (!valuesDisagree(mine, theirs) || !sameThing(a, b, () => false)) return null;
  return ofOneTime(a, b) ? [written(a.text, mine), written(b.text, theirs)] : null;
}

/** Not two of what comes again: what changes by the day on two days, an election and the next. */
function ofOneTime(a: Told, b: Told): boolean {
  const [mine, theirs] = [a.report.date, b.report.date];
  if (changesByTheDay(a.text) || changesByTheDay(b.text)) return mine !== null && mine === theirs;
  if (mine === null || theirs === null) return true;
  const days = daysBetween(mine, theirs);
  if (namesItsDay(withoutSpeaker(a.text)) || namesItsDay(withoutSpeaker(b.text)))
    return days <= newsCycleDays;
  return days <= (comesAgain(a.text) || comesAgain(b.text) ? mostDaysOfOneEvent : mostDaysApart);
}

const mostDaysOfOneEvent = 30;
/** What was reported longer ago is most likely about another time. */
const mostDaysApart = 5 * 365;

/** The same unit, and of bare numbers the same things counted, each by what it is called first. */
function sameKind(a: Told, mine: Measure, b: Told, theirs: Measure): boolean {
  if (mine.unit !== theirs.unit || mine.change !== null || theirs.change !== null) return false;
  if (mine.unit !== null) return true;
  const [counted, otherCounted] = [countedWords(a, mine), countedWords(b, theirs)];
  const [first, otherFirst] = [counted[0], otherCounted[0]];
  if (first === undefined || otherFirst === undefined) return false;
  return holdsWord(otherCounted)(first) && holdsWord(counted)(otherFirst);
}

function countedWords({ core }: Told, { counted }: Measure): readonly ToldWord[] {
  return core.filter(({ word }) => counted.some((other) => other.text === word.text));
}

function written(text: string, { textStart, textEnd, unit, counted }: Measure): string {
  const end = unit === null ? (counted[0]?.end ?? textEnd) : textEnd;
  return text.slice(textStart, end);
}

/** One says what the other says is not so: by a "not", or by "rejected" for "accepted". */
function denies(a: Told, b: Told): boolean {
  const [mine, theirs] = [a.negated, b.negated];
  const opposed = mine || theirs ? [] : opposites(a, b);
  if (mine === theirs && opposed.length === 0) return false;
  if (mine !== theirs && negationsIn(mine ? a.text : b.text) !== 1) return false;
  if (isHedged(a.text, a.report.language) || isHedged(b.text, b.report.language)) return false;
  if (!sameFigures(a, b) || !ofOneTime(a, b)) return false;
  // "Anna Roth: Yes." and "Anna Roth: No." share who speaks and nothing that is said.
  if (!a.core.some((word) => !word.isName && b.holds(word))) return false;
  return sameThing(a, b, ({ word }) => opposed.includes(conceptOf(word.text) ?? ''));
}

/** The first concept of which one sentence has a word and the other a word for its contrary, with that; empty where there is none. */
function opposites(a: Told, b: Told): readonly string[] {
  for (const word of a.spelt) {
    const concept = conceptOf(word);
    const opposite = concept === null ? null : oppositeOf(concept);
    if (concept === null || opposite === null) continue;
    for (const other of b.spelt) if (conceptOf(other) === opposite) return [concept, opposite];
  }
  return [];
}

function negationsIn(text: string): number {
  return splitWords(text.replace(/n['’]t\b/gi, ' not')).filter(({ text: word }) => isNegated(word)).length;
}

function sameFigures(a: Told, b: Told): boolean {
  const [mine, theirs] = [quantitiesOf(a.text, a.report.language), quantitiesOf(b.text, b.report.language)];
  return (
    mine.length === theirs.length &&
    mine.every((quantity) => theirs.some((other) => sameQuantity(quantity, other)))
  );
}

function sameMarks(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark));
}

type Late = Pick<Told, 'core' | 'holds' | 'marks' | 'measures' | 'negated'>;

/** A sentence whose words are read when they are first asked for. */
function lateTold(
  now: Omit<Told, keyof Late>,
  late: { readonly [Key in keyof Late]: () => Late[Key] },
): Told {
  let core: Told['core'] | undefined;
  let holds: Told['holds'] | undefined;
  let marks: Told['marks'] | undefined;
  let measures: Told['measures'] | undefined;
  let negated: Told['negated'] | undefined;
  return {
    ...now,
    get core() {
      core ??= late.core();
      return core;
    },
    get holds() {
      holds ??= late.holds();
      return holds;
    },
    get marks() {
      marks ??= late.marks();
      return marks;
    },
    get measures() {
      measures ??= late.measures();
      return measures;
    },
    get negated() {
      negated ??= late.negated();
      return negated;
    },
  };
}
