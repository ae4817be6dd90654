import { isAgency } from '../scraped/agency.ts';
import { authorIn, isBareName, isByline } from '../scraped/byline.ts';
import { firstFilled } from '../scraped/filled-lines.ts';
import { isSentence } from '../scraped/furniture.ts';
import { furnitureReason, shareWord } from '../scraped/furniture-lines.ts';
import { isNobody } from '../scraped/nobody.ts';
import { datelineDate } from './dateline.ts';
import { looksLikeDate, readDate } from './written-date.ts';

/** What the lines of a text say of the day of its publication. */
export interface TextDate {
  /** As it was written, unchecked: the day may not exist. `null` where nothing dates the text, or two things contradict each other. */
  readonly written: string | null;
  /** Lines that hold a date, a byline and the like and nothing of the story. */
  readonly lines: readonly StampLine[];
}

export interface StampLine {
  readonly index: number;
  /** Parted by commas; `null` where the line names nobody. */
  readonly author: string | null;
}

/**
 * The date that a text is stamped with: a line of its own near the top or the end, alone or with a byline and a time, or the dateline
 * before its first sentence. A date inside a sentence dates what it speaks of and not the text; "Updated" is another day; of two
 * different dates without a label neither is taken. `lines` are in the form of `bodyText`, those that are furniture empty. With
 * `headline: 'within'` the first of them may be the headline.
 */
export function textDate(lines: readonly string[], headline: 'within' | 'elsewhere'): TextDate {
  const first = headline === 'within' ? lines.findIndex((line) => line !== '') : -1;
  const stamps: (Stamp & { readonly index: number; readonly labelAt: number | null })[] = [];
  let label: { readonly kind: StampKind; readonly index: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const stamp = stampIn(line);
    const above = label;
    const kind = stamp === null ? labelAlone(line) : null;
    label = kind === null ? null : { kind, index };
    if (stamp === null || (stamp.place && index === first && isHeadline(lines, index))) continue;
    const labelled = above !== null && stamp.kind === 'plain' ? above : null;
    stamps.push({ ...stamp, kind: labelled?.kind ?? stamp.kind, index, labelAt: labelled?.index ?? null });
  }
  const near = new Set([...firstFilled(lines, topLineCount), ...endLines(lines)]);
  const apart = stamps.filter(({ index }) => near.has(index));
  const labelled = apart.find(({ kind }) => kind === 'published');
  const plain = stamps.filter(({ kind }) => kind === 'plain');
  const contradicted = new Set(plain.map(({ date }) => dayOf(date))).size > 1;
  const unlabelled = contradicted ? undefined : apart.find(({ kind }) => kind === 'plain');
  const stand = apart.find(({ kind }) => kind === 'stand');
  const chosen = labelled ?? unlabelled ?? (contradicted ? undefined : stand);
  const day = chosen === undefined ? null : dayOf(chosen.date);
  const used = apart.filter(({ kind, date }) => kind !== 'plain' || dayOf(date) === day);
  return {
    written: chosen?.date ?? datelineDate(lines),
    lines: used.flatMap(({ index, author, labelAt }) => [
      ...(labelAt === null ? [] : [{ index: labelAt, author: null }]),
      { index, author },
    ]),
  };
}

/** The day meant, however it is written; what is no date stands for itself. */
function dayOf(written: string): string {
  return readDate(written).date ?? written;
}

/** What kind of date a label announces that has a line of its own: `Published:` above the day. */
function labelAlone(line: string): StampKind | null {
  if (line.length > longestLabel || !line.endsWith(':')) return null;
  return labels.find(({ pattern }) => line.replace(pattern, '') === '')?.kind ?? null;
}

const longestLabel = 40;

/** Whether a line is a date with its labels, names and times, and nothing of a story. */
export function isStamp(line: string): boolean {
  return stampIn(line) !== null;
}

/** The day in a line that is a date with its labels, names and times and nothing else, as written; not that of a change. */
export function stampedDate(line: string): string | null {
  const stamp = stampIn(line);
  return stamp === null || stamp.kind === 'updated' ? null : stamp.date;
}

/** Whether a line says when something was changed and nothing else. */
export function isChangeLine(line: string): boolean {
  return stampIn(line)?.kind === 'updated';
}

/** Whether a line says of which day an issue is, and nothing else: "Nieuwsbrief, 2 oktober 2017". */
export function isIssueLine(line: string): boolean {
  return line.length <= longestStamp && issueLabel.test(line) && looksLikeDate(line.replace(issueLabel, ''));
}

/** `published` has a label that says so, `stand` the German label of the last change, `updated` dates nothing. */
type StampKind = 'published' | 'plain' | 'stand' | 'updated';

interface Stamp {
  readonly kind: StampKind;
  readonly date: string;
  readonly author: string | null;
  readonly place: boolean;
}

/** "Berlin, 9. November 1989" above the first sentence and below nothing is the headline of a story of that day. */
function isHeadline(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line !== '');
  return next === undefined || isSentence(next);
}

/** How far down a title, a byline and a menu can push the date; deeper lines belong to the story. */
const topLineCount = 8;

/** Behind the story there can be a date, a source and a place. */
const endLineCount = 4;

function endLines(lines: readonly string[]): readonly number[] {
  const end: number[] = [];
  for (let index = lines.length - 1; index >= 0 && end.length < endLineCount; index -= 1) {
    const line = lines[index] ?? '';
    if (line.length > longestStamp || isSentence(line)) break;
    if (line !== '') end.push(index);
  }
  return end;
}

/** What a line says if it is made of dates, times, names and remarks about the page only, with a date among them. */
function stampIn(line: string): Stamp | null {
  if (line === '' || line.length > longestStamp || !/\d{4}/.test(line)) return null;
  if (isSentence(line) || !dateShape.test(line)) return null;
  const whole = partIn(line);
  const parts = whole === null || whole.date === null ? partsOf(line) : [whole];
  if (parts === null) return null;
  const author = parts.map((part) => part.author).find((name) => name !== null) ?? null;
  for (const wanted of ['published', 'plain', 'stand', 'updated'] as const) {
    const date = parts.find(({ kind }) => kind === wanted)?.date;
    if (date !== undefined && date !== null)
      return { kind: wanted, date, author, place: parts.some((part) => part.place) };
  }
  return null;
}

const longestStamp = 160;

/** What is in every stamp: numbers with a mark between, the beginning of a month's name, or a label before a mere year. */
const dateShape =
  /\d[-/.] ?\d|\d{8}|j[aä]n|f[eé][bv]|m[aä]r|maer|mrz|maa|mrt|apr|avr|ma[iy]|mei|ju[nil]|aug|ao[uû]|sep|o[ck]t|nov|d[eé][cz]|dat[eu]|post|publi|release|issued|filed|created|written|verfasst|geschr|veröffentlich|erschienen|erstellt|geplaatst|verschenen|mis en ligne/iu;

interface Part {
  readonly kind: StampKind | null;
  readonly date: string | null;
  readonly author: string | null;
  /** Whether a place stands before the date, as on a letter. */
  readonly place?: boolean;
}

/**
 * Every part of a line, or `null` when it is made of other things too. One part between bars and dots may be a section or a paper;
 * behind a dash it may as well be a headline: "Berlin, 9. November 1989 – Die Mauer fällt".
 */
function partsOf(line: string): readonly Part[] | null {
  const pieces = line
    .split(separators)
    .map((piece) => piece.trim().replace(/^[([]|[)\]]$|,$/g, ''))
    .filter((piece) => piece !== '');
  if (pieces.length > mostPieces) return null;
  const parts: Part[] = [];
  let unknown = 0;
  for (const piece of pieces) {
    const part = partIn(piece);
    if (part !== null) parts.push(part);
    else if (
      isAgency(piece) ||
      isTime(piece) ||
      initials.test(piece) ||
      issueNumber.test(piece) ||
      editorLabel.test(piece) ||
      furnitureReason(piece) !== null ||
      shareWord(piece) !== null
    )
      continue;
    else if (isShortName(piece, 3) || isTag(piece)) unknown += 1;
    else return null;
  }
  return unknown === 0 || (unknown === 1 && /[|•·●∙◦]/.test(line)) ? parts : null;
}

/** Whether a line says which issue of a paper this is, with or without its day: "Vol. 12, No. 3 · March 2011". */
export function isIssueNumber(line: string): boolean {
  if (line.length > longestStamp || isSentence(line)) return false;
  return line.split(/ ?[|•·–—] ?/).some((piece) => issueNumber.test(piece.trim()));
}

const issueNumber =
  /^(?:issue|no\.?|nr\.?|number|nummer|ausgabe|edition|editie|heft|vol\.?|volume|jahrgang|jg\.?|jaargang) ?\d{1,4}(?:[,/.] ?(?:issue|no\.?|nr\.?|number|nummer|heft|ausgabe) ?\d{1,4})?$/i;

/** Who answers for an issue, and wrote none of it. */
const editorLabel =
  /^(?:editors?|editor-in-chief|redaktion|chefredaktion|redactie|hoofdredactie|herausgeber(?:in)?|publisher|uitgever) ?: ?\p{L}[^.!?]{1,60}$/iu;

/** A key word, as blogs file a post under it. */
function isTag(piece: string): boolean {
  return /^#?[\p{Ll}\d-]{2,20}$/u.test(piece);
}

/** Who filed it, as German papers have it: `05.11.2012 | kgr`. */
const initials = /^[a-zäöü]{2,3}(?:\/[a-zäöü]{2,4})?$/;

const mostPieces = 8;
const separators =
  / ?[|•·●∙◦]+ ?| [–—/-]+ |\t+| {2,}|(?<!\b(?:last|laatste?|zuletzt|letzte|first|originally|zuerst|eerst|article))\s(?=(?:(?:last|laatste?|zuletzt|letzte|first) )?(?:updated?|modified|aktualisiert|geändert|bijgewerkt|gewijzigd|published|posted|veröffentlicht|gepubliceerd|stand)\b ?:?)/iu;

/** A date with its label, a byline, or both on either side of a comma. */
function partIn(piece: string): Part | null {
  const dated = dateIn(piece);
  if (dated !== null) return { ...dated, author: null };
  for (const cut of cuts(piece)) {
    const [left, right] = [piece.slice(0, cut.start).trim(), piece.slice(cut.end).trim()];
    const after = dateIn(right);
    const author = authorIn(left) ?? (cut.comma && isBareName(left) ? left : null);
    const named = author !== null || isByline(left);
    if (after !== null && (named || (cut.comma && isPlaceName(left)))) {
      return { ...after, author, place: !named };
    }
    const before = dateIn(left);
    const poster = /^(?:by|von|door) ([\w.-]{2,30})$/i.exec(right)?.[1];
    if (before !== null && (authorIn(right) !== null || poster !== undefined)) {
      const posted = before.kind === 'published' && poster !== undefined && !isNobody(poster);
      return { ...before, author: authorIn(right) ?? (posted ? poster : null) };
    }
  }
  const author = authorIn(piece) ?? (isBareName(piece) ? piece : null);
  return author === null && !isByline(piece) ? null : { kind: null, date: null, author };
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly comma: boolean;
}

/** Up to three words in capitals: "Anschlag in Paris" is a headline and no place. */
function isPlaceName(text: string): boolean {
  return isAgency(text) || /^\p{Lu}[\p{L}\p{M}.'’/-]*(?: \p{Lu}[\p{L}\p{M}.'’/-]*){0,2}$/u.test(text);
}

/** Where a name may end and a date begin, or the other way round. */
function cuts(piece: string): readonly Cut[] {
  return [...piece.matchAll(/,? (?:on|am|op) |, ?| (?=(?:by|von|door) )/gi)].slice(0, 6).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    comma: /^, ?$/.test(match[0]),
  }));
}

function dateIn(piece: string): { readonly kind: StampKind; readonly date: string } | null {
  if (!/\d{4}/.test(piece)) return null;
  const label = /^\d/.test(piece) ? undefined : labels.find(({ pattern }) => pattern.test(piece));
  const date = label === undefined ? piece : piece.replace(label.pattern, '').trim();
  const year = label?.kind === 'published' && /^\d{4}$/.test(date);
  return looksLikeDate(date) || year ? { kind: label?.kind ?? 'plain', date } : null;
}

function isTime(piece: string): boolean {
  return (
    /^\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|uur|h))?(?: ?[A-Z]{2,5})?$|^\d{1,2} (?:uhr|uur|[ap]m)$/i.test(
      piece,
    ) || age.test(piece)
  );
}

/** How long ago it was when the page was saved. */
const age =
  /^(?:about )?(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago$|^vor (?:einem?|einer|\d+) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)$|^(?:een|\d+) (?:seconden?|minuten?|minuut|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren) geleden$/i;

/** A place, a person, a section, a paper: some words that begin with a capital, no sentence and no number of four digits. */
function isShortName(text: string, mostWords: number): boolean {
  if (isAgency(text) || authorIn(text) !== null) return true;
  const words = text.split(' ');
  return (
    text.length <= 60 &&
    words.length <= mostWords &&
    /^[\p{Lu}@]/u.test(text) &&
    !/[!?;:]|[.] \p{L}|\d{4}/u.test(text) &&
    words.filter((word) => /^\p{Ll}/u.test(word)).length <= 2
  );
}

/** What newsletters, printed papers and press offices write before the day of an issue. */
const issueLabel =
  /^(?:newsletter|nieuwsbrief|rundbrief|ausgabe|edition|editie|issue|(?:presse|medien)(?:mitteilung|meldung|information)|press release|persbericht)(?: (?:no|nr)\.? ?[\d/-]{1,8})?(?: (?:of|from|vom|van))?(?: ?[,:–—-] ?| )/i;

/** What pages write before a date. "Updated" and its like are known so that they are not taken for another. */
const labels: readonly { readonly kind: StampKind; readonly pattern: RegExp }[] = [
  {
    kind: 'published',
    pattern:
      /^(?:first |originally |zuerst |eerst )?(?:date|datum|posted|published|publication date|date published|release date|released|issued|filed|dated|created|written|verfasst|geschrieben|geschreven|veröffentlicht|veröffentlichung|erschienen|erstellt|publiziert|gepubliceerd|geplaatst|publicatiedatum|publicatie|verschenen|gepost|publiée?|mis en ligne)(?: on| am| op| at| le)?(?: ?: ?| )/i,
  },
  { kind: 'published', pattern: issueLabel },
  { kind: 'stand', pattern: /^stand(?: vom)?(?: ?: ?| )/i },
  {
    kind: 'updated',
    pattern:
      /^(?:last |zuletzt |laatst |laatste |letzte |article )*(?:updated?|modified|edited|revised|changed|aktualisiert|aktualisierung|update|geändert|änderung|bijgewerkt|gewijzigd|wijziging|retrieved|accessed|abgerufen|geraadpleegd|captured|archived)(?: on| am| op| at)?(?: ?: ?| )/i,
  },
];
