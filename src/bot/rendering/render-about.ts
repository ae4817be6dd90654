import type { ReferenceDesk } from '../../answering/reference-desk.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { windowInWords } from './dates-in-words.ts';
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

/** What the archive holds, how old its index is, how answers are made and what is kept of questions. */
export function renderAbout(facts: ArchiveFacts, words: Words): BotMessage {
  return firstThatFits(candidates(facts, words));
}

function* candidates(facts: ArchiveFacts, words: Words): Generator<BotMessage> {
  for (let names = mostNames; names >= 0; names -= 4) {
    yield framed([
      textBlock(...archiveLines(facts, names, words)),
      textBlock(words.replies.aboutQuotes),
      textBlock(words.replies.aboutPrivacy),
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
