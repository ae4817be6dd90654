import { articleFromDraft } from './article-draft.ts';
import type { ArticleReading } from './article-reading.ts';
import { bodyText } from './body-text.ts';
import { foundDate } from './date-origin.ts';
import { dateStamp } from './date-stamp.ts';
import { nameFromFile, titleFromFile } from './file-name.ts';
import { titleLine } from './title-line.ts';

/**
 * Reads a plain text file: a date stamp and a line that reads like a title are taken from the top, everything else is the
 * body. Without such a line the file's name is the title, if it is made of words, else the first words of the body.
 */
export function readText(file: string, text: string): ArticleReading {
  const whole = bodyText(text);
  const stamp = dateStamp(whole);
  const undated = bodyText(stamp?.rest ?? whole).split('\n');
  const titleAt = titleLine(undated);
  const rest = bodyText(undated.filter((_, index) => index !== titleAt).join('\n'));
  const hasTitle = titleAt !== null && rest !== '';
  return articleFromDraft({
    file,
    fields: { title: hasTitle ? undated[titleAt] : titleFromFile(file) },
    dates: foundDate(stamp?.date, 'text'),
    body: hasTitle ? rest : undated.join('\n'),
    dropped: [],
    name: nameFromFile(file),
    remedy: (field, value) =>
      field === 'language'
        ? `in the front matter of a Markdown file: language: ${value}`
        : `on a line of its own at the top: ${value}`,
  });
}
