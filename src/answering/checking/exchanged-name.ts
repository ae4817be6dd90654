import { monthNumber } from '../../articles/dates/month-names.ts';
import { partingMarks } from '../conflicts/parting-words.ts';
import { holdsWord, type ToldWord, toldWords, type WordKnowledge } from '../conflicts/told-words.ts';
import { mayNegate } from '../facts/clauses.ts';
import { quantitiesOf, sameQuantity } from '../facts/quantities.ts';
import type { Sentence } from './evidence.ts';
import { withoutTimes } from './time-phrases.ts';

/**
 * The one name that a claim has where a sentence has another, and else the two tell the same of the same day, with the same figures; `null` where
 * it is not so. Without the day both may be right: who presented one processor may have presented the other too.
 */
export function exchangedName(
  claim: Sentence,
  evidence: Sentence,
  knowledge: WordKnowledge,
): readonly [string, string] | null {
  const day = dayIn(claim.text);
  if (day === null || day !== dayIn(evidence.text)) return null;
  if (mayNegate(claim.text) || mayNegate(evidence.text)) return null;
  if (!sameMarks(claim, evidence) || !sameFigures(claim, evidence)) return null;
  const [mine, theirs] = [claim, evidence].map((one) => {
    const text = withoutTimes(one.text);
    return { text, words: toldWords(text, one.language, knowledge) };
  });
  if (mine === undefined || theirs === undefined) return null;
  const left = (own: Told, other: Told) => own.words.filter((word) => !holdsWord(other.words)(word));
  if (mine.words.length - left(mine, theirs).length < fewestShared) return null;
  const [name, other] = [nameOf(mine, left(mine, theirs)), nameOf(theirs, left(theirs, mine))];
  return name === null || other === null ? null : [name, other];
}

interface Told {
  readonly text: string;
  readonly words: readonly ToldWord[];
}

const fewestShared = 2;

/** The words as one name, as it is written; `null` where they are none, or more. */
function nameOf({ text }: Told, words: readonly ToldWord[]): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !words.every(({ isName }) => isName)) return null;
  const joined = words.every(({ word }, i) => {
    const before = words[i - 1];
    return before === undefined || /^[ \u00a0-]$/.test(text.slice(before.word.end, word.start));
  });
  return joined ? text.slice(first.word.start, last.word.end) : null;
}

/** The one day of a text, as year, month and day; `null` where it names none, or several. */
function dayIn(text: string): string | null {
  const days = [...text.matchAll(wholeDay)].flatMap(({ groups = {} }) => {
    const month = monthNumber(groups['month'] ?? groups['first'] ?? '');
    const day = Number(groups['day'] ?? groups['second']);
    return month === undefined ? [] : [`${groups['year'] ?? groups['last']}-${month}-${day}`];
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** "17 August 2020", "17. August 2020", "August 17, 2020". */
const wholeDay =
  /(?<!\p{N})(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?<month>\p{L}{3,9})\s(?<year>\d{4})(?!\p{N})|(?<first>\p{L}{3,9})\s(?<second>\d{1,2})(?:st|nd|rd|th)?,?\s(?<last>\d{4})(?!\p{N})/gu;

function sameMarks(a: Sentence, b: Sentence): boolean {
  const [mine, theirs] = [partingMarks(a.text, a.language), partingMarks(b.text, b.language)];
  return mine.size === theirs.size && [...mine].every((mark) => theirs.has(mark));
}

function sameFigures(a: Sentence, b: Sentence): boolean {
  const [mine, theirs] = [quantitiesOf(a.text, a.language), quantitiesOf(b.text, b.language)];
  return (
    mine.length === theirs.length &&
    mine.every((quantity) => theirs.some((other) => sameQuantity(quantity, other)))
  );
}
