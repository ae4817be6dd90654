import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { SourceLookup } from '../../answering/finding/source-lookup.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { lookUpPasted } from './look-up-pasted.ts';

/** What is longer is looked up by what it quotes or links alone. In UTF-16 units, as for pasted text. */
const wholeChars = 2000;
/** Fewer words in quotation marks are a name or irony. */
const fewestQuotedWords = 4;
const mostLookups = 5;

/** What a message says, and what it embeds beside its own words: bodies of embeds, and addresses. */
export interface MessageWords {
  readonly text: string;
  readonly bodies: readonly string[];
  readonly links: readonly string[];
}

/**
 * Where the words of a message come from: those of the whole message, else what it quotes or embeds, else what it links to. Where one of
 * several quotes was changed, that one is reported: a true one beside it must not hide it. `null` where it is too long and cites nothing.
 */
export async function lookUpMessage(
  desk: ReferenceDesk,
  { text, bodies, links }: MessageWords,
): Promise<SourceLookup | null> {
  const whole = text.length <= wholeChars ? await lookUpPasted(desk, text) : null;
  if (whole !== null && isFound(whole)) return whole;
  const quoted = await lookUpAll(quotedIn(text));
  const changed = quoted.find(({ kind }) => kind === 'not-verbatim');
  if (changed !== undefined) return changed;
  // The preview of a page is seldom to the letter, and nobody says that it is.
  const embedded = await lookUpAll(longEnough(bodies));
  const [first, ...others] = [...quoted, ...embedded].flatMap((lookup): readonly Quote[] =>
    lookup.kind === 'quote' ? [lookup.quotes[0]] : [],
  );
  if (first !== undefined) return { kind: 'quote', quotes: [first, ...others] };
  const cited = [...new Set([...linksIn(text), ...links])].slice(0, mostLookups);
  const linked = await Promise.all(cited.map((link) => desk.source(link)));
  const nearest = embedded.find(({ kind }) => kind === 'not-verbatim');
  return [...quoted, ...embedded, ...linked].find(isFound) ?? nearest ?? whole;

  function lookUpAll(texts: readonly string[]): Promise<readonly SourceLookup[]> {
    return Promise.all(texts.map((words) => lookUpPasted(desk, words)));
  }
}

function isFound({ kind }: SourceLookup): boolean {
  return kind === 'article' || kind === 'quote';
}

/** What stands in quotation marks, and the lines of block quotes. */
function quotedIn(text: string): readonly string[] {
  const inMarks = [...text.matchAll(/[“„«「❝"]([^“”„«»「」❝❞"]{8,2000})[”“»」❞"]/g)].map(
    ([, words = '']) => words,
  );
  const blocks = [...text.matchAll(/(?:^>[^\n]*\n?)+/gm)].map(([block]) => block.replace(/^>+ ?/gm, ''));
  return longEnough([...blocks, ...inMarks]);
}

function longEnough(texts: readonly string[]): readonly string[] {
  const long = texts.filter(
    (words) => words.length <= wholeChars && splitWords(words).length >= fewestQuotedWords,
  );
  return [...new Set(long)].slice(0, mostLookups);
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>()]+/g)].map(([link]) => link.replace(/[.,;:!?'"*_~|]+$/, ''));
}
