import { endsInAbbreviation, isAbbreviation } from './abbreviations.ts';

/**
 * A paragraph in which Unicode's rule finds the ends of sentences that it would miss in the paragraph as written: a line feed stands for the
 * space where a sentence ends that the rule takes to go on, a space for the line feed where one goes on that the rule takes to end, and
 * closing marks for a note's number. Of the same length, so that places found in it are places in the paragraph; white space stays white space.
 */
export function markSentenceEnds(paragraph: string, language: string): string {
  const prose = softenLineBreaks(paragraph, language);
  return markListItems(markUnusualOpenings(closeNotes(prose), language), language);
}

/** Hard-wrapped prose: a long line that does not end a sentence goes on in the next, and so does one that the next continues in small letters. */
function softenLineBreaks(paragraph: string, language: string): string {
  if (!paragraph.includes('\n')) return paragraph;
  const lines = paragraph.split('\n');
  const hasSentences = lines.some((line) => sentenceEnd.test(line));
  let softened = lines[0] ?? '';
  for (let i = 1; i < lines.length; i += 1) {
    const [previous = '', line = ''] = [lines[i - 1], lines[i]];
    softened += (runsOn(previous, line, hasSentences, language) ? ' ' : '\n') + line;
  }
  return softened;
}

function runsOn(line: string, next: string, hasSentences: boolean, language: string): boolean {
  const isLong = line.length >= shortestWrappedLine;
  if (/^\s*\p{Ll}/u.test(next) && (isLong || hasSentences)) return true;
  if (!isLong) return false;
  return (
    !sentenceEnd.test(line) || endsInAbbreviation(line.trimEnd().slice(-40), next.slice(0, 40), language)
  );
}

const shortestWrappedLine = 50;
const sentenceEnd = /[.!?:…]["'”“’»)\]]*\s*$/u;

/** Notes set after a full stop belong to the sentence before them: "martyr.[1] The", "martyr.¹ The", "(type 2).10 This". */
function closeNotes(text: string): string {
  if (!notes.test(text)) return text;
  return text
    .replace(bracketedNotes, (_, stop: string, note: string) => stop + ']'.repeat(note.length))
    .replace(raisedNotes, (_, stop: string, note: string) => stop + ')'.repeat(note.length))
    .replace(bareNotes, (note) => ')'.repeat(note.length))
    .replace(fullWidthStop, '。');
}

const notes = /[.!?…]["”’'»)]{0,3}[[¹²³⁰⁴-⁹]|[\p{Ll})][.!?]["”’']?\d|．/u;
const bracketedNotes = /([.!?…]["”’'»)]{0,3})((?:\[[^[\]\n]{1,20}\])+)(?=\s|$)/gu;
const raisedNotes = /([.!?…]["”’'»)]{0,3})([¹²³⁰⁴-⁹]+)/gu;
const bareNotes = /(?<=(?:\p{Ll}{4}|\))[.!?]["”’']?)\d{1,2}(?:[ ,–-]\d{1,2}){0,9}(?= ["“„‘]?\p{Lu})/gu;
/** Not one that parts the digits of a number. */
const fullWidthStop = /(?<!\p{Nd})．|．(?!\p{Nd})/gu;

/**
 * Sentences that begin otherwise than with a capital, to which the rule is blind after a full stop: with a figure ("kwamen. 81 procent van de
 * …"), a name like "iPhone", the Dutch "'s Avonds", or an ellipsis.
 */
function markUnusualOpenings(text: string, language: string): string {
  return text.replace(unusualOpening, (found: string, end: string, offset: number) => {
    const before = text.slice(Math.max(0, offset - 30), offset);
    return endsLikeSentence(before, language) ? `${end}\n` : found;
  });
}

const unusualOpening =
  /([.!?]["”’'»)\]]{0,3})[ \u00a0](?=["“„‘'«(]?\d|\p{Ll}\p{Lu}\p{L}|['’‘][stn][ -]\p{Lu}|(?:\.{3}|…)\p{L})/gu;

/** Whether a full stop after these words is one: the last is a whole word or a year, and no abbreviation that we know of. */
function endsLikeSentence(before: string, language: string): boolean {
  const [, word] = /(?:^|[\s("„“‘'«[–-])([\p{L}’'-]{3,}|\d{4}|\d+ ?%)["”’'»)\]]*$/u.exec(before) ?? [];
  if (word === undefined || isAbbreviation(word, language)) return false;
  return !/^\p{Lu}/u.test(word) || word.length >= shortestWholeName;
}

/** Shorter capitalised words before a figure are often abbreviations: "Matt. 5", "Abb. 3". */
const shortestWholeName = 5;

/** The items of a list that was written in one line: "1. The first 2. The second", "a) one b) two". */
function markListItems(text: string, language: string): string {
  const breaks = new Set<number>();
  for (const items of listsIn(text)) {
    // In German "1. FC Köln" and "2. Liga" are ordinals: two of them make no list.
    const fewest = language.startsWith('de') && items[0]?.sign === '.' ? 3 : 2;
    if (items.length >= fewest) for (const { start } of items.slice(1)) breaks.add(start);
  }
  if (breaks.size === 0) return text;
  let [marked, from] = ['', 0];
  for (const at of breaks) {
    marked += `${text.slice(from, at)}\n`;
    from = at + 1;
  }
  return marked + text.slice(from);
}

interface ListItem {
  /** Where the white space before it stands. */
  readonly start: number;
  /** Number, or the letter's place in the alphabet. */
  readonly place: number;
  /** What stands around the number. */
  readonly sign: string;
}

/** Runs of marks whose numbers follow each other; the first stands where a sentence may begin. */
function* listsIn(text: string): Generator<readonly ListItem[]> {
  let items: ListItem[] = [];
  for (const match of text.matchAll(itemMark)) {
    const [, space, bullet = '', number = '', letter = '', bracket = '', stop = ''] = match;
    const item: ListItem = {
      start: match.index,
      place: number === '' ? (letter.codePointAt(0) ?? 0) - 0x60 : Number(number),
      sign: bullet.trim() + bracket + stop,
    };
    const last = items.at(-1);
    if (last !== undefined && item.place === last.place + 1 && item.sign === last.sign) {
      items.push(item);
    } else if (space === '\n' || mayBegin.test(text.slice(Math.max(0, match.index - 1), match.index))) {
      if (items.length > 0) yield items;
      items = [item];
    }
  }
  if (items.length > 0) yield items;
}

const mayBegin = /^$|[.!?:;"”’)\n]$/;

const itemMark = /(^|\s)([•⁃‣▪*–-]\s?)?(?:(\d{1,3})|([a-z]))(?:(\.\)|\))(?=\s)|(\.)(?=\s["“„‘]?\p{Lu}))/gu;
