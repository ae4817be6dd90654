import type { Article } from './article.ts';
import { articleIdFrom } from './article-id.ts';
import { type ArticleReading, skipped } from './article-reading.ts';
import { bodyText } from './body-text.ts';
import { counted } from './counted.ts';
import { chooseDate } from './dates/choose-date.ts';
import { type FoundDate, foundDate } from './dates/date-origin.ts';
import { fileNameDate } from './dates/file-name-date.ts';
import { urlDate } from './dates/url-date.ts';
import type { Dropped } from './dropped.ts';
import { firstSentence } from './first-sentence.ts';
import type { ArticleFields } from './formats/article-record.ts';
import { detectLanguage, languageTag } from './language.ts';
import { oneLine, openingWords } from './one-line.ts';
import { isWebAddress } from './web-address.ts';

/** What a file format gave of an article, before any field is checked. */
export interface ArticleDraft {
  readonly file: string;
  readonly fields: Omit<ArticleFields, 'date'>;
  /** Every date that may be the day of publication, in any order. What stands in `fields.url` and `file` is found without. */
  readonly dates: readonly FoundDate[];
  readonly body: string;
  /** Whether `body` is known to be as `isPlainText` finds it, so that it is not gone through again. */
  readonly isPlain?: boolean;
  /** What the format left out of `body` as no part of the article. */
  readonly dropped: readonly Dropped[];
  /** What the id is made from where the fields give none. */
  readonly name: string;
  /** Where a keeper gives a field in this format, and how: `in the front matter: date: YYYY-MM-DD`. */
  readonly remedy: (field: 'title' | 'date' | 'language', value: string) => string;
}

/** Checks a draft field by field. Only a body without words is no article; every other flaw costs that field and is a warning. */
export function articleFromDraft(draft: ArticleDraft): ArticleReading {
  const { file, fields, remedy, isPlain = false } = draft;
  const body = isPlain ? draft.body : bodyText(draft.body);
  if (!/[\p{L}\p{N}]/u.test(body)) return skipped(file, 'there is no text in it');

  const warnings: string[] = [
    ...unseenSigns(fields.title ?? '', isPlain ? '' : draft.body, body === draft.body),
  ];
  const article: Article = {
    id: articleIdFrom(given(fields.id) ?? draft.name),
    title: title(),
    publisher: given(fields.publisher),
    author: given(fields.author),
    ...dated(),
    language: language(),
    url: url(),
    body,
  };
  return { kind: 'article', file, article, warnings, dropped: draft.dropped };

  function title(): string {
    const written = given(fields.title);
    if (written === null) {
      const words = firstSentence(body);
      warnings.push(`no title found; cited as "${words}". Give one ${remedy('title', 'IBM and Lenovo')}`);
      return words;
    }
    if (written.length <= longestTitle) return written;
    warnings.push(`the title has ${written.length} characters; it is cut after ${longestTitle}.`);
    return openingWords(written, longestTitle);
  }

  function dated(): Pick<Article, 'date' | 'dateOrigin'> {
    const {
      date,
      origin,
      warnings: doubts,
    } = chooseDate([
      ...draft.dates,
      ...foundDate(urlDate(fields.url ?? ''), 'url'),
      ...foundDate(fileNameDate(file), 'file-name'),
    ]);
    if (date === null) {
      const doubt = doubts.length === 0 ? 'no date found' : doubts.join('; ');
      warnings.push(`${doubt}; cited as "undated". Give it ${remedy('date', 'YYYY-MM-DD')}`);
    } else if (doubts.length > 0) {
      warnings.push(
        `${doubts.join('; ')}; cited as ${date}. If it is another, give it ${remedy('date', 'YYYY-MM-DD')}`,
      );
    }
    return { date, dateOrigin: origin };
  }

  function language(): string {
    const written = given(fields.language);
    const tag = written === null ? null : languageTag(written);
    if (tag !== null) return tag;
    const detected = detectLanguage(body);
    if (written !== null) {
      const instead =
        detected === 'und' ? 'it could not be told from the text' : `the text looks like "${detected}"`;
      warnings.push(
        `"${openingWords(written, 40)}" is not a language tag; ${instead}. Give it ${remedy('language', 'en')}`,
      );
    } else if (detected === 'und') {
      warnings.push(`the language could not be told. Give it ${remedy('language', 'en')}`);
    }
    return detected;
  }

  function url(): string | null {
    const written = given(fields.url);
    if (written === null) return null;
    const address = webAddress(written);
    if (address === null) {
      warnings.push(
        `"${openingWords(written, 80)}" is not a web address; cited without a link. It begins with https:// or http://`,
      );
    }
    return address;
  }
}

/** What a reader of the text cannot see but may be misled by. Nothing in the form of `bodyText` holds control characters. */
function unseenSigns(title: string, body: string, isBodyText: boolean): readonly string[] {
  if (!anySign.test(title) && !(isBodyText ? directionSign : anySign).test(body)) return [];
  const controls = countOf(controlSigns, title) + countOf(controlSigns, body);
  const turns = countOf(directionSigns, title) + countOf(directionSigns, body);
  return [
    ...(controls === 0 ? [] : [`it holds ${counted(controls, 'control character')}, left out of the text`]),
    ...(turns === 0
      ? []
      : [`it holds ${counted(turns, 'unseen sign')} that can turn the order of letters, kept but not shown`]),
  ];
}

function countOf(signs: RegExp, text: string): number {
  return text.match(signs)?.length ?? 0;
}

/** Those that `bodyText` drops. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const controlSigns = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Overrides, embeddings and isolates of the bidirectional algorithm (UAX 9); the marks of Hebrew and Arabic text are not among them. */
const directionSigns = /[\u202a-\u202e\u2066-\u2069]/g;

const directionSign = new RegExp(directionSigns.source);
const anySign = new RegExp(`${controlSigns.source}|${directionSigns.source}`);

/** Titles stand in every citation and are embedded with every passage; headlines are seldom beyond 200 characters. */
const longestTitle = 300;

/** A field's words on one line; `null` when it is absent or blank. */
function given(field: string | null | undefined): string | null {
  if (field === null || field === undefined || field === '') return null;
  const line = oneLine(field);
  return unseen.test(line) ? null : line;
}

/** Nothing that a reader could see: joiners, marks of direction, letters that are damaged. */
const unseen = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]*$/u;

/** As it was written where that is a sound address already, else percent-encoded. */
function webAddress(text: string): string | null {
  if (!isWebAddress(text)) return null;
  return /[\s<>"\\]/.test(text) ? new URL(text).href : text;
}
