import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/article-id.ts';
import { dateOrigins } from '../../articles/dates/date-origin.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { Quote } from '../quotes/quote.ts';

/** What a desk answered, as JSON can carry it: each article once, and a quote by the place where it is cut. */
export type Packed = z.input<typeof packedForm>;

/** Takes an answer apart. It may hold articles and quotes at any depth, beside what JSON knows. */
export function pack(value: unknown): Packed {
  const articles: Article[] = [];
  const numbers = new Map<Article, number>();
  const numberOf = (article: Article): number => {
    const known = numbers.get(article);
    if (known !== undefined) return known;
    numbers.set(article, articles.length);
    return articles.push(article) - 1;
  };
  const taken = (part: unknown): unknown => {
    if (part instanceof Quote) return { [quoteMark]: [numberOf(part.article), part.start, part.end] };
    if (Array.isArray(part)) return part.map(taken);
    if (typeof part !== 'object' || part === null) return part;
    if (isArticle(part)) return { [articleMark]: numberOf(part) };
    return Object.fromEntries(Object.entries(part).map(([name, field]) => [name, taken(field)]));
  };
  return { value: taken(value), articles };
}

/** Puts it together again: quotes are cut anew from the articles that came with them. Throws where it is not what `pack` made. */
export function unpack(packed: unknown): unknown {
  const { value, articles } = packedForm.parse(packed);
  const numbered = (number: number): Article => {
    const article = articles[number];
    if (article === undefined) throw new RangeError(`There is no article ${number} in the message.`);
    return article;
  };
  const restored = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(restored);
    if (typeof part !== 'object' || part === null) return part;
    if (quoteMark in part) {
      const [number, start, end] = placeForm.parse(part[quoteMark]);
      return Quote.cut(numbered(number), start, end);
    }
    if (articleMark in part) return numbered(numberForm.parse(part[articleMark]));
    return Object.fromEntries(Object.entries(part).map(([name, field]) => [name, restored(field)]));
  };
  return restored(value);
}

/** No field of an answer has these names. */
const quoteMark = '$quote';
const articleMark = '$article';

const numberForm = z.int().nonnegative();
const placeForm = z.tuple([numberForm, numberForm, numberForm]);

const articleForm = z.object({
  id: z.string().transform(articleId),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  date: z
    .string()
    .nullable()
    .transform((date) => (date === null ? null : publicationDate(date))),
  dateOrigin: z.enum(dateOrigins).nullable(),
  language: z.string(),
  url: z.string().nullable(),
  body: z.string(),
});

const packedForm = z.object({ value: z.unknown(), articles: z.array(articleForm) });

/** An article is the one thing in an answer that has a body. */
function isArticle(part: object): part is Article {
  return 'body' in part && 'dateOrigin' in part;
}
