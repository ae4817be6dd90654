import { articleFromDraft } from '../article-draft.ts';
import type { ArticleReading } from '../article-reading.ts';
import { bodyText, isPlainText } from '../body-text.ts';
import { foundDate } from '../dates/date-origin.ts';
import { nameFromFile, titleFromFile } from '../file-name.ts';
import { readScrapedText } from '../scraped/scraped-text.ts';

/**
 * Reads a plain text file, such as the text of a web page: a line that reads like a title, a date line, a byline and the page's
 * furniture are taken out, everything else is the body. Without a title line the file's name is the title, if it is made of
 * words, else the first words of the body.
 */
export function readText(file: string, text: string): ArticleReading {
  const isPlain = isPlainText(text);
  const { title, author, publisher, date, body, dropped } = readScrapedText(isPlain ? text : bodyText(text));
  return articleFromDraft({
    file,
    fields: { title: title ?? titleFromFile(file), author, publisher },
    dates: foundDate(date, 'text'),
    body,
    isPlain,
    dropped,
    name: nameFromFile(file),
    remedy: (field, value) =>
      field === 'language'
        ? `in the front matter of a Markdown file: language: ${value}`
        : `on a line of its own at the top: ${value}`,
  });
}
