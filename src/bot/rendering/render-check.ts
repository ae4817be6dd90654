import type { CheckedClaim, CheckedText, Contradiction } from '../../answering/checking/checked-text.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { type ButtonRow, button, row, shareButton } from '../buttons/answer-buttons.ts';
import { buttonId } from '../buttons/button-id.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { windowInWords } from './dates-in-words.ts';
import { escapeMarkdownInline } from './escape-markdown.ts';
import { dim, firstThatFits, framed, gap, notice, textBlock } from './message-blocks.ts';
import { shorten } from './shorten.ts';
import { quoteSourceLine, quoteWithSource } from './source-line.ts';

/** A claim is a reminder of what was said, so a long one may be shortened. */
const claimChars = 200;
const figureChars = 60;

/** Each claim with what the archive says to it: the verdict in words, and the quote that decides it or comes nearest. */
export function renderCheck(checked: CheckedText, words: Words): BotMessage {
  return checked.claims.length === 0
    ? notice(words.replies.nothingToCheck)
    : firstThatFits(candidates(checked, words));
}

/** Quotes are never cut: the longest have their sources alone until the rest fits; then claims are left out, last first. */
function* candidates({ claims, unchecked, window, index }: CheckedText, words: Words): Generator<BotMessage> {
  const { replies } = words;
  const closing = textBlock(
    ...(unchecked === 0 ? [] : [dim(replies.notChecked(unchecked))]),
    dim(replies.archiveAlone),
    dim(words.footer(articlesIn(claims), index.articles, windowInWords(window, words))),
  );
  const longestFirst = claims.flatMap(quotesOf).toSorted((a, b) => b.text.length - a.text.length);
  for (let hidden = 0; hidden <= longestFirst.length; hidden += 1) {
    const shown = new Set(longestFirst.slice(hidden));
    if (charsOf(shown) <= discordLimits.textChars) yield message(claims, shown);
  }
  for (let left = claims.length - 1; left >= 0; left -= 1) yield message(claims.slice(0, left), new Set());

  function message(some: readonly CheckedClaim[], shown: ReadonlySet<Quote>) {
    const blocks = some.flatMap((claim) => [
      textBlock(claimInMarks(claim.text, words)),
      ...verdictBlocks(claim, shown, words),
      gap,
    ]);
    return framed([...blocks, closing], { under: checkButtons(some.flatMap(decidingQuotes), words) });
  }
}

/** A sentence out of several that stand in quotation marks has lost one of them. */
function claimInMarks(claim: string, { locale }: Words): string {
  const whole = claim
    .trim()
    .replace(/^[“”„«「"](?=[^“”„»」"]*$)/u, '')
    .replace(/(?<=^[^“”„«「"]*)[“”»」"]$/u, '');
  return inQuotationMarks(escapeMarkdownInline(shorten(whole, claimChars)), locale);
}

/** It is for one person alone, who may share it. */
function checkButtons([first, second]: readonly Quote[], words: Words): readonly ButtonRow[] {
  const share = shareButton(words);
  if (first === undefined) return [row(share)];
  return [
    row(
      button(buttonId('c', first.receipt), words.buttons.context),
      button(buttonId('s', second?.receipt), words.buttons.sources),
      share,
    ),
  ];
}

function verdictBlocks(claim: CheckedClaim, shown: ReadonlySet<Quote>, words: Words) {
  const { supported, notFoundHere, nothingNear } = words.replies;
  const block = (verdict: string, quote: Quote) =>
    textBlock(
      verdict,
      shown.has(quote)
        ? quoteWithSource(quote, words)
        : `${words.tooLongToAttach}\n${dim(quoteSourceLine(quote, words))}`,
    );
  switch (claim.verdict) {
    case 'supported':
      return [block(`**${supported}**`, claim.quote)];
    case 'contradicted':
      return [block(contradictedInWords(claim.contradiction, words), claim.quote)];
    case 'disputed':
      return [
        block(`**${supported}**`, claim.quotes[0]),
        block(contradictedInWords(claim.contradiction, words), claim.quotes[1]),
      ];
    case 'not-found':
      return claim.nearest === null
        ? [textBlock(`**${nothingNear}**`)]
        : [block(`**${notFoundHere}**`, claim.nearest)];
    default:
      return claim satisfies never;
  }
}

function contradictedInWords({ figures }: Contradiction, words: Words): string {
  const escaped = figures?.map((figure) => escapeMarkdownInline(shorten(figure, figureChars)));
  const [mine, theirs] = escaped ?? [];
  const pair = mine === undefined || theirs === undefined ? null : ([mine, theirs] as const);
  return `**${words.replies.contradicted(pair)}**`;
}

function quotesOf(claim: CheckedClaim): readonly Quote[] {
  return claim.verdict === 'not-found'
    ? claim.nearest === null
      ? []
      : [claim.nearest]
    : decidingQuotes(claim);
}

function decidingQuotes(claim: CheckedClaim): readonly Quote[] {
  if (claim.verdict === 'not-found') return [];
  return claim.verdict === 'disputed' ? claim.quotes : [claim.quote];
}

function articlesIn(claims: readonly CheckedClaim[]): number {
  return new Set(claims.flatMap(decidingQuotes).map(({ article }) => article.id)).size;
}

function charsOf(quotes: ReadonlySet<Quote>): number {
  return [...quotes].reduce((total, { text }) => total + text.length, 0);
}
