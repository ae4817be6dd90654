import { splitWords } from '../../retrieval/words/words.ts';
import { monthPattern } from '../facts/months.ts';
import { months, verbsAndQuestionWords } from './follow-up-words.ts';
import type { Fragment } from './fragments.ts';
import { type Name, type NameKnowledge, namesIn } from './names.ts';
import { subjectsOf } from './topic.ts';

/**
 * The question with the phrase in the place of its like: a date for the date, a place for the place, "from Dell" for "from IBM", a
 * name for the only name that it can stand for; where it has no like, a phrase with a preposition is added at the end and
 * another one put before the question.
 */
export function putInto(
  question: string,
  { preposition, phrase }: Extract<Fragment, { readonly kind: 'puts' }>,
  language: string,
  knowledge: NameKnowledge,
): string {
  const added = preposition === '' ? phrase : `${preposition} ${phrase}`;
  const [body, end] = withoutEnd(question);
  const span = isTime(phrase)
    ? timeSlot(body, preposition, phrase)
    : isRate(phrase)
      ? null
      : (placeSlot(body, phrase, knowledge) ??
        prepositionSlot(body, preposition, language, knowledge) ??
        (preposition === '' ? nameSlot(body, phrase, language, knowledge) : null));
  if (span !== null)
    return `${body.slice(0, span.start)}${span.takes === 'phrase' ? phrase : added}${body.slice(span.end)}${end}`;
  if (preposition !== '' || isTime(phrase))
    return `${body} ${isTime(phrase) && preposition === '' ? `in ${phrase}` : added}${end}`;
  return `${capitalised(phrase)}: ${question}`;
}

/** A question as its words and what ends it, `?` where nothing does. */
export function withoutEnd(question: string): readonly [string, string] {
  const body = question.replace(/[\s?!.…]+$/u, '');
  return [body, '?'];
}

interface Slot {
  readonly start: number;
  readonly end: number;
  /** Whether the phrase alone goes there, or with its preposition. */
  readonly takes: 'phrase' | 'added';
}

const year = '(?:1[0-9]|20)\\d\\d';
const moment = `(?:(?:\\d{1,2}\\.?\\s+)?${monthPattern}(?:\\s+${year})?|${year})`;
const timeOnly = new RegExp(`^(?:(?:the\\s+year|jahre?|het\\s+jaar)\\s+)?${moment}$`, 'iu');
const timePhrase = new RegExp(
  `(?:(?<prep>in|im|on|am|op|since|seit|sinds|before|vor|voor|after|nach|na|until|bis|tot|during|by|from|von|van|vanaf|ab|between|zwischen|tussen)\\s+)?(?<when>(?:(?:the\\s+year|jahre?|het\\s+jaar)\\s+)?${moment}(?:\\s*(?:to|until|–|-|bis|tot|and|und|en)\\s*${moment})?)(?![\\p{L}\\p{N}])`,
  'iu',
);

function isTime(phrase: string): boolean {
  return timeOnly.test(phrase);
}

/** "For each share" is asked of what was asked about, and not in its place. */
function isRate(phrase: string): boolean {
  return /^(?:each|every|jede[mnrs]?|elke?|iedere?)\s/iu.test(phrase);
}

function timeSlot(body: string, preposition: string, phrase: string): Slot | null {
  const found = [...body.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${timePhrase.source}`, 'giu'))].at(-1);
  if (found === undefined) return null;
  const { when = '' } = found.groups ?? {};
  const end = found.index + found[0].length;
  if (months.test(phrase)) {
    // "And in April?" goes on about the year that was asked about.
    const [named] = when.match(new RegExp(monthPattern, 'iu')) ?? [];
    const at = named === undefined ? -1 : body.indexOf(named, end - when.length);
    if (named !== undefined && at !== -1) return { start: at, end: at + named.length, takes: 'phrase' };
  }
  if (preposition === '') return { start: end - when.length, end, takes: 'phrase' };
  return { start: found.index, end, takes: 'added' };
}

function placeSlot(body: string, phrase: string, { isPlace }: NameKnowledge): Slot | null {
  if (!isPlace(phrase.replace(/^(?:the|der|die|das|den|dem|de|het)\s+/iu, ''))) return null;
  const words = splitWords(body);
  for (let count = 3; count >= 1; count -= 1) {
    for (let at = words.length - count; at >= 1; at -= 1) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (first === undefined || last === undefined) continue;
      // "us" is a place in capitals only.
      const written = body.slice(first.start, last.end);
      if (isPlace(written) && !(written.length <= 2 && written === written.toLowerCase())) {
        return { start: first.start, end: last.end, takes: 'phrase' };
      }
    }
  }
  return null;
}

/** The last phrase with the same preposition: what is spoken of after it, or the word there. */
function prepositionSlot(
  body: string,
  preposition: string,
  language: string,
  knowledge: NameKnowledge,
): Slot | null {
  if (preposition === '') return null;
  const words = splitWords(body);
  const subjects = subjectsOf(body, language, knowledge);
  for (let at = words.length - 2; at >= 1; at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.text !== preposition || next === undefined || verbsAndQuestionWords.has(next.text)) continue;
    if (timePhrase.exec(body.slice(word.start))?.index === 0) continue;
    const subject = subjects.find(({ start }) => start === next.start);
    const spoken = subject === undefined ? '' : body.slice(subject.start, subject.end);
    // "from IBM in Germany": where it was is a matter of its own.
    const length = spoken.search(/ (?:in|at|bei|bij) /u);
    const end =
      subject === undefined
        ? endOfWord(body, next.end)
        : subject.start + (length === -1 ? spoken.length : length);
    return { start: word.start, end, takes: 'added' };
  }
  return null;
}

/** Hyphens and what follows them belong to the word. */
function endOfWord(body: string, end: number): number {
  return end + (/^(?:-[\p{L}\p{N}]+)*/u.exec(body.slice(end))?.[0].length ?? 0);
}

/** The one name that is neither a place nor after a preposition or an article, or the only one that is no place. */
function nameSlot(body: string, phrase: string, language: string, knowledge: NameKnowledge): Slot | null {
  const names = namesIn(body, language, knowledge).filter(
    ({ text, isPlace }) => !isPlace && text.toLowerCase() !== phrase.toLowerCase(),
  );
  const bare = names.filter(({ before }) => !leads.has(before));
  const asked = bare.filter(({ before }) => auxiliaries.has(before));
  const only = single(bare) ?? single(asked) ?? (bare.length === 0 ? single(names) : null);
  return only === null ? null : { start: only.start, end: only.end, takes: 'phrase' };
}

function single(names: readonly Name[]): Name | null {
  const [first, ...others] = names;
  return first === undefined || others.length > 0 ? null : first;
}

const leads: ReadonlySet<string> = new Set(
  'in at on from for by with to of about im am bei von vom für mit zu zum zur nach aus über gegen an auf op bij van voor met naar uit over tegen aan door the a an its their der die das den dem des de het een'.split(
    ' ',
  ),
);
const auxiliaries: ReadonlySet<string> = new Set(
  'did does do has have had is was were will would can'.split(' '),
);

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
