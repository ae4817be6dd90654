import { counted } from '../../articles/counted.ts';
import type { ArchiveRow } from '../commands/archive-list.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { sourceLine } from './source-line.ts';
import { indented } from './wrap-text.ts';

/** Two lines an article: what it would be cited as, then its id, language, where its date was found, and its file. */
export function renderArchiveList(rows: readonly ArchiveRow[], total: number, dress: Dress): string {
  const articles = rows.map(({ article, file, sameStory }) => {
    const facts = [
      article.id,
      article.language,
      ...(article.author === null ? [] : [`by ${article.author}`]),
      ...(article.dateOrigin === null ? [] : [`date from ${originWords[article.dateOrigin]}`]),
      file,
      ...(sameStory.length === 0 ? [] : [`same text as ${firstOf(sameStory)}`]),
    ];
    return [
      indented(sourceLine(article), '', dress.columns),
      secondary(facts.map(plainLine).join(' · '), '  ', dress),
    ].join('\n');
  });
  const summary =
    rows.length === total ? counted(total, 'article') : `${rows.length} of ${counted(total, 'article')}`;
  return [...articles, summary].join('\n');
}

/** Of many copies the first; `--json` has them all. */
function firstOf(ids: readonly string[]): string {
  const more = ids.length - idsShown;
  return more <= 1 ? ids.join(', ') : `${ids.slice(0, idsShown).join(', ')} and ${more} more`;
}

const idsShown = 3;

/** Where a date was found, in words. */
export const originWords = {
  edit: 'your edit',
  record: 'the record',
  'json-ld': "the page's data",
  meta: "the page's tags",
  feed: 'the feed',
  time: "the page's time stamp",
  url: 'the address',
  text: 'the text',
  'file-name': 'the file name',
} as const;
