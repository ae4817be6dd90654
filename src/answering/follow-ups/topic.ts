import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords, type Word } from '../../retrieval/words/words.ts';
import { determiners, quantifiers, questionOpenings, verbsAndQuestionWords } from './follow-up-words.ts';
import { type Name, type NameKnowledge, namesIn } from './names.ts';

/** Something that a question speaks of, in its own words: "Lenovo", "the x86 servers of IBM". */
export interface Subject {
  readonly text: string;
  /** UTF-16 offsets of its first word and the end of its last, an article included. */
  readonly start: number;
  readonly end: number;
  readonly names: readonly Name[];
  /** Whether it is one thing, not one thing of another. */
  readonly isSingle: boolean;
}

/** What a question speaks of, in its order: names, and what an article or a possessive opens. Years and what is asked for are left out. */
export function subjectsOf(question: string, language: string, knowledge: NameKnowledge): readonly Subject[] {
  const words = splitWords(question);
  const names = namesIn(question, language, knowledge);
  const subjects: Subject[] = [];
  let open: Open | null = null;

  const close = (done: Open | null): null => {
    if (done !== null && done.last !== null) subjects.push(subjectOf(question, names, done, done.last));
    return null;
  };

  for (const [at, word] of words.entries()) {
    const role = roleOf(question, words, at, language, names);
    if (open !== null && !joins(question, words[at - 1], word)) open = close(open);
    const current: Open | null =
      open === null ? null : openedByPossessive(question, words[at - 1], word, open);
    if (role === 'determiner') {
      if (current === null || current.last === null || !current.linked) {
        close(open);
        open = { start: word, last: null, linked: false, isSingle: true, opened: true, common: 0 };
      }
    } else if (role === 'name') {
      const fresh: boolean = current === null || startsAnother(names, current, word);
      if (fresh) close(open);
      const base: Open =
        fresh || current === null
          ? { start: word, last: null, linked: false, isSingle: true, opened: false, common: 0 }
          : current;
      open = { ...base, last: word, linked: false };
    } else if (role === 'link' && current !== null && current.last !== null) {
      open = { ...current, linked: true, isSingle: false };
    } else if (
      role === 'common' &&
      current !== null &&
      (current.opened || current.linked) &&
      current.common < 2
    ) {
      open = { ...current, last: word, linked: false, common: current.common + 1 };
    } else open = close(open);
  }
  close(open);
  return subjects;
}

interface Open {
  readonly start: Word;
  /** The last word that belongs to it; `null` as long as there is an article only. */
  readonly last: Word | null;
  /** Whether an "of" or "in" waits for what follows. */
  readonly linked: boolean;
  readonly isSingle: boolean;
  /** By an article or a possessive, after which everyday words belong to it. */
  readonly opened: boolean;
  readonly common: number;
}

type Role = 'name' | 'determiner' | 'link' | 'common' | 'other';

const links: ReadonlySet<string> = new Set(['of', 'in', 'at', 'von', 'vom', 'bei', 'van', 'bij']);

function roleOf(
  question: string,
  words: readonly Word[],
  at: number,
  language: string,
  names: readonly Name[],
): Role {
  const word = words[at];
  if (word === undefined) return 'other';
  if (names.some(({ start, end }) => start <= word.start && word.end <= end)) return 'name';
  if (determiners.has(word.text)) return 'determiner';
  if (links.has(word.text)) return 'link';
  const before = words[at - 1]?.text ?? '';
  if (quantifiers.has(before) || (at === 0 && questionOpenings.has(word.text))) return 'other';
  if (/^\d/.test(word.text) || verbsAndQuestionWords.has(word.text) || isStopWord(word.text, language))
    return 'other';
  // In German a noun has a capital, and what follows it small is no part of it.
  const small = /^\p{Ll}/u.test(question.slice(word.start));
  const afterNoun = /^\p{Lu}/u.test(question.slice(words[at - 1]?.start ?? 0));
  return language.startsWith('de') && small && afterNoun ? 'other' : 'common';
}

/** Only a space, a hyphen or a possessive `'s` parts the two. */
function joins(question: string, before: Word | undefined, word: Word): boolean {
  return before !== undefined && /^(?:['’]s)?(?: |-)$/.test(question.slice(before.end, word.start));
}

/** "IBM's": after it everyday words belong to the subject. */
function openedByPossessive(question: string, before: Word | undefined, word: Word, open: Open): Open {
  const owns = before !== undefined && /['’]s /.test(question.slice(before.end, word.start));
  return owns ? { ...open, opened: true } : open;
}

/** Two names beside each other are two subjects, unless the one owns the other ("IBM's x86 servers"). */
function startsAnother(names: readonly Name[], open: Open, word: Word): boolean {
  const { last } = open;
  if (last === null || open.linked) return false;
  const starts = names.some(({ start }) => start === word.start);
  const endsName = names.some(({ end }) => end === last.end);
  return starts && endsName && word.start - last.end === 1;
}

function subjectOf(
  question: string,
  names: readonly Name[],
  { start: first, isSingle }: Open,
  last: Word,
): Subject {
  const whole = question.slice(first.start, last.end);
  const text = whole.replace(
    /^(?:an?|its|their|his|her|this|that|these|those|eine[mnrs]?|ein|seine[mnrs]?|ihre[mnrs]?|een|zijn|haar|hun|dies\w*|deze|dit|dat)\s+/iu,
    '',
  );
  const held = names.filter(({ start, end }) => start >= first.start && end <= last.end);
  return { text, start: first.start, end: last.end, names: held, isSingle: isSingle && held.length < 2 };
}
