import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import type { LastEvaluation, Share } from '../last-evaluation.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { dateInWords, windowInWords } from './dates-in-words.ts';
import { escapeMarkdownInline, oneLine } from './escape-markdown.ts';
import { languageName } from './language-name.ts';
import { dim, firstThatFits, framed, textBlock } from './message-blocks.ts';
import { shorten } from './shorten.ts';

/** What a desk says of its archive. */
export type ArchiveFacts = Pick<ReferenceDesk, 'builtAt' | 'index' | 'window' | 'languages' | 'publishers'>;

const mostNames = 12;
const nameChars = 60;
/** Enough to tell two indexes apart, as under an answer. */
const idDigits = 12;

/** What is said beside the archive. */
export interface BotFacts {
  readonly evaluation: LastEvaluation | null;
  /** Whether questions that the archive does not answer are kept. */
  readonly keepsGaps: boolean;
}

/** What the archive holds, how old its index is, how answers are made, how good they were when measured, and what is kept of questions. */
export function renderAbout(facts: ArchiveFacts, beside: BotFacts, words: Words): BotMessage {
  return firstThatFits(candidates(facts, beside, words));
}

function* candidates(
  facts: ArchiveFacts,
  { evaluation, keepsGaps }: BotFacts,
  words: Words,
): Generator<BotMessage> {
  const { replies } = words;
  for (let names = mostNames; names >= 0; names -= 4) {
    yield framed([
      textBlock(...archiveLines(facts, names, words)),
      textBlock(replies.aboutQuotes),
      ...(evaluation === null ? [] : [textBlock(...evaluationLines(evaluation, facts, names, words))]),
      textBlock(keepsGaps ? replies.aboutPrivacy : replies.aboutPrivacyWithoutGaps),
      textBlock(dim(indexInWords(facts, words))),
    ]);
  }
}

function archiveLines(
  { index, window, languages, publishers }: ArchiveFacts,
  names: number,
  words: Words,
): readonly string[] {
  const { replies } = words;
  const months = windowInWords(window, words);
  const dates = [
    ...(months === null ? [] : [replies.aboutWindow(months)]),
    ...(window.undated === 0 ? [] : [replies.aboutUndated(window.undated)]),
  ];
  const spoken = languages.map((tag) => languageName(tag, words)).filter((name) => name !== null);
  return [
    `**${replies.aboutArchive(index.articles, index.passages)}**`,
    ...(dates.length === 0 ? [] : [dates.join(' · ')]),
    ...(spoken.length === 0 ? [] : [replies.aboutLanguages(listed(spoken, names, words))]),
    ...(publishers.length === 0 ? [] : [replies.aboutPublishers(listed(publishers, names, words))]),
  ];
}

function evaluationLines(
  { measuredAt, indexId, sets, questions, quoteHit, refusals, falseRefusals }: LastEvaluation,
  { index }: ArchiveFacts,
  names: number,
  words: Words,
): readonly string[] {
  const { replies } = words;
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 1 });
  const line = (share: Share | null, said: (share: string, of: number) => string) =>
    share === null ? [] : [said(percent.format(share.value), share.of)];
  const date = dateInWords(publicationDate(measuredAt.slice(0, dayChars)), words);
  return [
    replies.measured(date, questions, listed(sets, names, words)),
    ...line(quoteHit, replies.quotedRightly),
    ...line(refusals, replies.refusedRightly),
    ...line(falseRefusals, replies.refusedWrongly),
    dim(indexId === index.id ? replies.measuredOnThisIndex : replies.measuredOnEarlierIndex),
  ];
}

/** `YYYY-MM-DD`. */
const dayChars = 10;

function listed(names: readonly string[], most: number, words: Words): string {
  const shown = names
    .slice(0, most)
    .map((name) => escapeMarkdownInline(shorten(oneLine(name), nameChars)))
    .filter((name) => name !== '');
  const left = names.length - shown.length;
  const all = left === 0 ? shown : [...shown, words.replies.andMore(left)];
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(all);
}

/** How long ago is for Discord to say: it goes on counting, and shifts no day. */
function indexInWords({ index, builtAt }: ArchiveFacts, { replies }: Words): string {
  const seconds = Math.floor(Date.parse(builtAt) / 1000);
  const built = Number.isFinite(seconds) ? [replies.indexBuilt(`<t:${seconds}:R>`)] : [];
  const embedder = escapeMarkdownInline(shorten(index.embedder, nameChars));
  return [replies.aboutIndex(index.id.slice(0, idDigits), embedder), ...built].join(' · ');
}
