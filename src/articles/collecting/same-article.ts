import type { Article } from '../article.ts';
import { type ArticleId, articleIdFrom } from '../article-id.ts';
import { sha256Hex } from '../sha256.ts';

/**
 * Whether one article is another state of the other: it stands at the same address, has the same words, or has the same title by
 * the same publisher on the same day. Where no day is known, most of the words must be the same too: a column has the same
 * title every week.
 */
export function sameArticle(a: Article, b: Article): boolean {
  if (a.url !== null && b.url !== null) return a.url === b.url;
  if (a.body === b.body) return !isNotice(a) || a.date === null || b.date === null || a.date === b.date;
  if (a.title !== b.title || a.publisher !== b.publisher || a.date !== b.date) return false;
  return a.date?.length === day.length || resemblance(a.body, b.body) >= leastResemblance;
}

/** A text of a line or two, which may well appear twice and mean another day each time. */
export function isNotice({ body }: Article): boolean {
  return body.length < 200;
}

/** For an article whose id is taken: the id with six hex digits of what makes it another one, the same whenever it is brought. */
export function otherId({ id, url, body }: Article): ArticleId {
  const mark = sha256Hex(`${id}\n${url ?? body}`).slice(0, 6);
  return articleIdFrom(`${id.slice(0, 57)}-${mark}`);
}

const day = 'YYYY-MM-DD';

const leastResemblance = 0.5;

/** The share of both texts' runs of three words that both have (Jaccard), 0–1. */
function resemblance(a: string, b: string): number {
  const [ofA, ofB] = [runsOf(a), runsOf(b)];
  let shared = 0;
  for (const run of ofA) if (ofB.has(run)) shared += 1;
  return shared / Math.max(1, ofA.size + ofB.size - shared);
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word, index) => [word, words[index + 1], words[index + 2]].join(' ')));
}
