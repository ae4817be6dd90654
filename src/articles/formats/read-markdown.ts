import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { unifiedLineEnds } from '../body-text.ts';
import { dateOriginOf, foundDate } from '../dates/date-origin.ts';
import { fieldFlaws } from '../field-flaws.ts';
import { nameFromFile, titleFromFile } from '../file-name.ts';
import { oneLine } from '../one-line.ts';
import { articleFields } from './article-record.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownExcess } from './markdown-limits.ts';
import { markdownBlocks } from './markdown-text.ts';

/**
 * Reads a Markdown file: front matter, then the body as plain text. Without a title in the front matter the first heading is
 * the title, and a first heading that is the title is not repeated in the body.
 */
export function readMarkdown(file: string, text: string): ArticleReading {
  const parts = splitFrontMatter(unifiedLineEnds(text).replace(/^\ufeff/, ''));
  if (parts.flaw !== null) return skipped(file, parts.flaw);
  const fields = articleFields.safeParse(parts.values);
  if (!fields.success) return skipped(file, `in the front matter ${fieldFlaws(fields.error, 'the record')}`);
  const excess = markdownExcess(parts.content);
  if (excess !== null) return skipped(file, excess);

  const blocks = markdownBlocks(parts.content);
  const heading = blocks.find((block) => block.heading);
  const title = [fields.data.title ?? '', heading?.text ?? '', titleFromFile(file) ?? ''].find(
    (words) => words.trim() !== '',
  );
  const repeated = heading !== undefined && sameWords(heading.text, title ?? '') ? heading : null;
  return articleFromDraft({
    file,
    fields: { ...fields.data, title },
    dates: foundDate(fields.data.date, dateOriginOf(fields.data['date-found-in'])),
    body: blocks
      .filter((block) => block !== repeated)
      .map((block) => block.text)
      .join('\n\n'),
    dropped: [],
    name: nameFromFile(file),
    remedy: (field, value) => `in the front matter: ${field}: ${value}`,
  });
}

function sameWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((words) => oneLine(words).normalize('NFC').toLowerCase());
  return x === y;
}
