import { oneLine, withoutDisplayMarks } from '../rendering/escape-markdown.ts';
import { withoutMarkup } from './look-up-pasted.ts';

/**
 * What is asked, on one line: the text without people, channels, commands, times and emoji that Discord writes as numbers, which no
 * article holds and which would make any question one about unknown words. Empty where nothing with a letter or digit is left.
 */
export function questionText(text: string): string {
  const words = oneLine(withoutDisplayMarks(text).replace(tags, ' ').replace(everybody, ' '));
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}

/** What a message says in sentences, on its own lines: without such tags, without links, and without what formats it. */
export function plainMessage(text: string): string {
  return withoutMarkup(text.replace(tags, ' ').replace(everybody, ' '))
    .replace(/^[>\s]+/gm, '')
    .replace(/https?:\/\/\S+/g, ' ')
    .trim();
}

/** Reference › Message Formatting. */
const tags = /<(?:@[!&]?\d+|#\d+|\/[^<>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;
const everybody = /(?<![\p{L}\p{N}])@(?:everyone|here)(?![\p{L}\p{N}])/gu;
