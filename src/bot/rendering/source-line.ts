import type { Quote } from '../../answering/quotes/quote.ts';
import { quoteLink } from '../../answering/quotes/quote-link.ts';
import { carriedByMore, type QuotedReport } from '../../answering/quotes/quoted-reports.ts';
import type { Article } from '../../articles/article.ts';
import { isWebAddress } from '../../articles/web-address.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import type { Words } from '../words/words.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline, escapeMarkdownLine, escapeSyntax, oneLine } from './escape-markdown.ts';
import { foreignLanguage } from './language-name.ts';
import { dim } from './message-blocks.ts';
import { quoted } from './quoted.ts';
import { shorten } from './shorten.ts';

/** Long enough for real titles, short enough that three source lines always fit into a message. */
const titleChars = 160;
const publisherChars = 80;
/** Not Discord's limit for links in text, which have none of their own; a longer one would crowd out quotes. */
const linkChars = discordLimits.urlChars;

/** A quote in its language's marks and, right under it in the same block, where it stands. */
export function quoteWithSource(quote: Quote, words: Words, report: QuotedReport | null = null): string {
  return `${quoted(escapeSyntax(quote.text), quote.article.language)}\n${dim(quoteSourceLine(quote, words, report))}`;
}

/**
 * `title · publisher · date · language · carried by · link`, the date being that of publication and the link opening at the quote where it
 * can. One line of Markdown, without `-#`. `report`: what the quote is from, where it is known who carries it.
 */
export function quoteSourceLine(quote: Quote, words: Words, report: QuotedReport | null = null): string {
  const carried = report === null || !carriedByMore(report) ? null : words.carriedBy(report.papers);
  return sourceLineWith(quote.article, words, linkToQuote(quote, words), carried);
}

/** A link that opens the article at the quote, or at its beginning where it cannot point at the words; `null` where it has no address. */
export function linkToQuote(quote: Quote, words: Words): string | null {
  const { url } = quote.article;
  const link = quoteLink(quote);
  const atQuote = link === url ? null : markdownLink(words.openAtQuote, link);
  return atQuote ?? markdownLink(words.openArticle, url);
}

/** The same line for an article as a whole. */
export function articleSourceLine(article: Article, words: Words): string {
  return sourceLineWith(article, words, markdownLink(words.openArticle, article.url));
}

/** An article's title for display, never empty. Not escaped. */
export function titleOf(article: Article): string {
  const title = oneLine(article.title);
  return shorten(title === '' ? article.id : title, titleChars);
}

/** The line's parts after the title, not escaped: publisher, date, language if it is not the reader's. */
export function sourceFacts(article: Article, words: Words): readonly string[] {
  const publisher = shorten(oneLine(article.publisher ?? ''), publisherChars);
  const facts = [publisher, dateInWords(article.date, words), foreignLanguage(article.language, words) ?? ''];
  return facts.filter((fact) => fact !== '');
}

function sourceLineWith(
  article: Article,
  words: Words,
  link: string | null,
  carried: string | null = null,
): string {
  const facts = [
    escapeMarkdownLine(titleOf(article)),
    ...sourceFacts(article, words).map(escapeMarkdownInline),
    ...(carried === null ? [] : [carried]),
  ];
  return (link === null ? facts : [...facts, link]).join(' · ');
}

/** `[label](url)`, or `null` for what is no web address or too long to stand in a message. */
export function markdownLink(label: string, url: string | null): string | null {
  if (url === null || !isWebAddress(url)) return null;
  const { username, password, href } = new URL(url);
  if (username !== '' || password !== '') return null;
  const safe = href
    .replace(/[()[\]<>\\`*|'"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/@(?=everyone|here)/gi, '%40');
  return safe.length > linkChars ? null : `[${label}](${safe})`;
}
