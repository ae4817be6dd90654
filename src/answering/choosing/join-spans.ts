import { primaryLanguage } from '../../articles/primary-language.ts';
import type { ProposedSpan } from '../reader.ts';
import { sameParagraph } from './same-paragraph.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** A quote of more than one sentence stays below this, so that it is read and not skipped. */
const longestJoined = 500;

/** Nor does it hold more of them, so that it is one thing said. */
const mostSentences = 3;

/**
 * The places to cut for the chosen sentences, in their order. A sentence whose subject stands before it ("He said …", "The company …") brings
 * the sentences before it along up to the one that names it, and chosen sentences that follow each other become one quote: never stitched, always one run of the text.
 */
export function joinSpans(
  chosen: readonly WeighedSentence[],
  all: readonly WeighedSentence[],
): readonly ProposedSpan[] {
  const spans: ProposedSpan[] = [];
  for (const sentence of chosen) {
    const span = withSubject(sentence, all);
    const neighbour = spans.findIndex((other) => joinable(other, span, all));
    const other = spans[neighbour];
    if (other === undefined) spans.push(span);
    else spans[neighbour] = union(other, span);
  }
  return spans;
}

function withSubject(sentence: WeighedSentence, all: readonly WeighedSentence[]): ProposedSpan {
  const { passage, end } = sentence;
  const { body, language } = passage.article;
  const sentenceBefore = (start: number): WeighedSentence | undefined =>
    all.find(
      (other) =>
        other.passage.article.id === passage.article.id &&
        other.end <= start &&
        sameParagraph(body, other.end, start),
    );
  let first = sentence;
  for (let count = 1; count < mostSentences; count += 1) {
    if (!leansOnWhatPrecedes(body.slice(first.start, first.end), language)) break;
    const before = sentenceBefore(first.start);
    if (before === undefined || end - before.start > longestJoined) break;
    first = before;
  }
  return { passage, start: first.start, end };
}

function joinable(a: ProposedSpan, b: ProposedSpan, all: readonly WeighedSentence[]): boolean {
  if (a.passage.article.id !== b.passage.article.id) return false;
  const joined = union(a, b);
  if (a.start < b.end && b.start < a.end) return true;
  const { body } = a.passage.article;
  return (
    joined.end - joined.start <= longestJoined &&
    sentencesWithin(joined, all) <= mostSentences &&
    sameParagraph(body, Math.min(a.end, b.end), Math.max(a.start, b.start))
  );
}

function union(a: ProposedSpan, b: ProposedSpan): ProposedSpan {
  return { passage: a.passage, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Passages overlap: a place counts once. */
function sentencesWithin({ passage, start, end }: ProposedSpan, all: readonly WeighedSentence[]): number {
  const starts = all
    .filter((one) => one.passage.article.id === passage.article.id && one.start >= start && one.end <= end)
    .map((one) => one.start);
  return new Set(starts).size;
}

/** Whether a sentence begins with words that stand for something named before it: a pronoun, or "the company" without its name. */
function leansOnWhatPrecedes(sentence: string, language: string): boolean {
  const { pronouns, roles } = beginnings[primaryLanguage(language)] ?? {};
  const opening = sentence.replace(/^["'“”„‘«»(]+/u, '');
  const first = /^\p{L}+/u.exec(opening)?.[0].toLowerCase();
  if (first === undefined) return false;
  return pronouns?.has(first) === true || roles?.test(opening) === true;
}

/** The article and a noun that says what somebody is, with no name after it. */
function role(articles: string, nouns: string): RegExp {
  return new RegExp(
    `^(?:${articles}) (?:two |both |beiden |zwei |beide |twee )?(?:${nouns})(?!\\p{L})(?! \\p{Lu})`,
    'u',
  );
}

/** German writes the noun after a role with a capital too; only a name follows it without a word between. */
const beginnings: Readonly<
  Record<string, { readonly pronouns: ReadonlySet<string>; readonly roles: RegExp }>
> = {
  en: {
    pronouns: new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'this', 'these', 'those']),
    roles: role(
      'The',
      'compan(?:y|ies)|firms?|group|corporation|partners|bank|chipmaker|carmaker|retailer|maker|manufacturer|supplier|spokes(?:man|woman|person)|chairman|chairwoman|executive|manager|director|minister|president|chancellor|mayor|senator|judge|court|lawyer|analyst|researchers?|scientists?|author|suspect|man|woman|couple|team|club|organi[sz]ation|agency|party|union|university|ministry|government',
    ),
  },
  de: {
    pronouns: new Set([
      'er',
      'sie',
      'es',
      'sein',
      'seine',
      'ihr',
      'ihre',
      'dieser',
      'diese',
      'dieses',
      'dies',
    ]),
    roles: role(
      'Der|Die|Das',
      'Unternehmen|Konzern|Firma|Firmen|Gruppe|Gesellschaft|Partner|Bank|Hersteller|Händler|Anbieter|Sprecher(?:in)?|Vorsitzende|Chef(?:in)?|Manager(?:in)?|Minister(?:in)?|Präsident(?:in)?|Kanzler(?:in)?|Bürgermeister(?:in)?|Richter(?:in)?|Gericht|Anwalt|Anwältin|Analyst(?:in)?|Forscher(?:in)?|Autor(?:in)?|Verdächtige|Mann|Frau|Paar|Mannschaft|Verein|Organisation|Behörde|Partei|Gewerkschaft|Universität|Ministerium|Regierung',
    ),
  },
  nl: {
    pronouns: new Set(['hij', 'zij', 'ze', 'haar', 'hun', 'deze', 'dit']),
    roles: role(
      'De|Het',
      'bedrijf|bedrijven|concern|onderneming|firma|groep|partners|bank|fabrikant|producent|leverancier|aanbieder|woordvoerder|woordvoerster|voorzitter|topman|topvrouw|directeur|manager|minister|president|burgemeester|rechter|rechtbank|advocaat|analist|onderzoekers?|auteur|verdachte|man|vrouw|echtpaar|ploeg|club|organisatie|dienst|partij|vakbond|universiteit|ministerie|regering|kabinet',
    ),
  },
};
