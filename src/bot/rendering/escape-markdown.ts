/**
 * Text for a Discord message that shows exactly its words: no formatting, no link, no mention, no emoji code, no timestamp. For display only;
 * what is rendered, and copied from there, is the text itself.
 *
 * discord.js' own `escapeMarkdown` leaves `-#`, `>`, mentions, timestamps, emoji codes and everything inside a URL as they
 * are, since it keeps URLs as links, and takes a second on 20,000 hostile characters. Here articles are not trusted to
 * link anywhere (only Dateline's own source links can be clicked), and each character is looked at once.
 */
export function escapeMarkdown(text: string): string {
  return isolateDirection(escapeSyntax(text));
}

/** The same for what has to stay on one line: a title, a publisher, a question. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(oneLine(text));
}

/** {@link escapeMarkdown} for parts of a text that are put together first and then passed to {@link isolateDirection}. */
export function escapeSyntax(text: string): string {
  return escapeAnywhere(text).replace(lineStartSyntax, '$1\\$2').replace(listNumber, '$1\\$2');
}

function escapeAnywhere(text: string): string {
  return readable(text).replace(inlineSyntax, '\\$&').replace(massMention, `@${zeroWidthSpace}`);
}

/** Keeps right-to-left words from reordering the line they are set into (UAX 9). An isolate ends with its line, so each has its own. */
export function isolateDirection(text: string): string {
  if (!rightToLeft.test(text)) return text;
  const lines = text.split('\n');
  return lines.map((line) => (rightToLeft.test(line) ? `${isolate}${line}${endOfIsolate}` : line)).join('\n');
}

/** The same for what stands inside a line of ours, where headings and lists cannot begin. */
export function escapeMarkdownInline(text: string): string {
  return isolateDirection(escapeAnywhere(oneLine(text)));
}

/** Text without control characters or line breaks, for places that know no Markdown. */
export function oneLine(text: string): string {
  return readable(text).replace(/\s+/gu, ' ').trim();
}

/** Takes back what {@link escapeMarkdown} leaves in copied text, so that a quote copied from Discord is found in the archive. */
export function withoutDisplayMarks(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(copiedMassMention, '@')
    .replace(directionControls, '')
    .replace(controls, '');
}

const zeroWidthSpace = '\u200b';

/**
 * Discord lets a backslash escape any ASCII punctuation. `<` and `>` undo mentions, timestamps, custom emoji, command links and bare
 * `<https://…>`; a colon is syntax only before `//` (Discord links the URL) and in `:shortcode:` (Discord draws the emoji).
 */
const inlineSyntax = /[\\*_~|`<>[\]]|:(?=\/\/|[\w+-]+:)/g;

/** Headings, `-#` and bullets. */
const lineStartSyntax = /^([^\S\n]*)([#+-])/gm;
const listNumber = /^([^\S\n]*\d+)([.)])/gm;

/** Letters cannot be escaped, so a zero width space parts them, as in discord.js' `cleanContent`. */
const massMention = /@(?=everyone|here)/gi;
const copiedMassMention = /@\u200b(?=everyone|here)/gi;

/** Explicit embeddings, overrides and isolates: invisible, and able to show letters in another order than the source has them. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** The text without what cannot be seen and can do harm; every letter stays. */
function readable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(directionControls, '')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolate = '\u2068';
const endOfIsolate = '\u2069';
