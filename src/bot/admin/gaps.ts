import { publicationDate } from '../../articles/dates/publication-date.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { BotParts } from '../bot-parts.ts';
import type { Gap, ServerSettings } from '../keeping/keeping.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { dateInWords } from '../rendering/dates-in-words.ts';
import { escapeMarkdownInline } from '../rendering/escape-markdown.ts';
import { dim, firstThatFits, framed, notice, textBlock } from '../rendering/message-blocks.ts';
import { shorten } from '../rendering/shorten.ts';
import type { Words } from '../words/words.ts';
import { type GapGroup, groupGaps } from './group-gaps.ts';

const groupsOfPage = 6;
const wordChars = 60;
const questionChars = 200;
const examples = 2;

/** What people asked in a server and the archive did not answer, by the words that these questions share. */
export function answerGaps(server: string, page: number, { keeping }: BotParts, words: Words): BotMessage {
  return renderGaps(keeping.gaps(server), page, words, keeping.settings(server));
}

/** One page; the last one where there are fewer. */
export function renderGaps(
  gaps: readonly Gap[],
  page: number,
  words: Words,
  { privateByDefault }: Pick<ServerSettings, 'privateByDefault'>,
): BotMessage {
  const { admin } = words;
  const notKept = privateByDefault ? [dim(admin.privateNotKept)] : [];
  if (gaps.length === 0) return notice([admin.noGaps, ...notKept].join('\n'));
  const groups = groupGaps(gaps);
  const pages = Math.ceil(groups.length / groupsOfPage);
  const shown = Math.min(page, pages);
  const onPage = groups.slice((shown - 1) * groupsOfPage, shown * groupsOfPage);
  const heading = textBlock(
    admin.gapsOf(gaps.length),
    ...(pages === 1 ? [] : [dim(admin.pageOf(shown, pages))]),
    ...notKept,
  );
  return firstThatFits(
    [questionChars, questionChars / 4].map((chars) =>
      framed([heading, ...onPage.map((group) => groupBlock(group, chars, words))]),
    ),
  );
}

function groupBlock({ word, gaps }: GapGroup, chars: number, words: Words) {
  const name =
    word === null ? null : inQuotationMarks(escapeMarkdownInline(shorten(word, wordChars)), words.locale);
  const lines = gaps.slice(0, examples).map(({ question, at }) => {
    const date = dateInWords(publicationDate(at.slice(0, 10)), words);
    return dim(`${escapeMarkdownInline(shorten(question, chars))} · ${date}`);
  });
  return textBlock(words.admin.askedAbout(gaps.length, name), ...lines);
}
