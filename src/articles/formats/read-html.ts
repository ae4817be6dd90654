import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { foundDate } from '../dates/date-origin.ts';
import { nameFromFile } from '../file-name.ts';
import { articleBody } from '../html/article-body.ts';
import { canonicalUrl } from '../html/canonical-url.ts';
import { structuredData } from '../html/json-ld.ts';
import { metaTags } from '../html/meta-tags.ts';
import { pageAuthor } from '../html/page-author.ts';
import { pageDates } from '../html/page-dates.ts';
import { furnitureIn } from '../html/page-furniture.ts';
import { noArticle } from '../html/page-kind.ts';
import { pageLanguage } from '../html/page-language.ts';
import { pagePublisher } from '../html/page-publisher.ts';
import { pageSource } from '../html/page-source.ts';
import { pageTitle } from '../html/page-title.ts';
import { pageTree } from '../html/page-tree.ts';
import { siteNames } from '../html/site-names.ts';
import { statedText } from '../html/stated-text.ts';

/**
 * Reads a web page, saved or fetched; `hints.url` is where it was fetched from. Nothing in it is run, and nothing that it names is
 * fetched. Pages of other kinds (fronts, forms, errors) are skipped with a reason, as are those too large to be articles.
 */
export function readHtml(file: string, text: string, hints: { readonly url?: string } = {}): ArticleReading {
  const source = pageSource(text);
  if ('excess' in source) return skipped(file, source.excess);
  const page = pageTree(source.markup);
  const meta = metaTags(page);
  const data = structuredData(source.jsonLd);
  const stated = statedText(data.articleBody);
  const furniture = furnitureIn(page, stated.hasPartOf);
  const url = canonicalUrl(page, meta, data, hints.url ?? source.savedFrom);
  const publisher = pagePublisher(page, meta, data, url);
  const site = siteNames(meta, data, url, publisher);
  const title = pageTitle(page, meta, data, furniture, site);
  const body = articleBody(page, title, furniture, stated);
  const reason = noArticle(page, meta, data, body, furniture, url);
  if (reason !== null) return skipped(file, reason);

  const reading = articleFromDraft({
    file,
    fields: {
      title,
      publisher,
      author: pageAuthor(page, meta, data, furniture, site, body.author),
      language: pageLanguage(body.text, source.language),
      url,
    },
    dates: [...pageDates(page, meta, data, furniture), ...foundDate(body.date, 'text')],
    body: body.text,
    dropped: body.dropped,
    name: nameFromFile(file),
    remedy: (field, value) => `in the page's head: ${remedies[field](value)}`,
  });
  if (reading.kind === 'skipped') return reading;
  return { ...reading, warnings: [...reading.warnings, ...data.warnings] };
}

const remedies = {
  title: (value: string) => `<meta property="og:title" content="${value}">`,
  date: (value: string) => `<meta property="article:published_time" content="${value}">`,
  language: (value: string) => `<html lang="${value}">`,
};
