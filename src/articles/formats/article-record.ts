import { z } from 'zod';

/** What front matter may say of an article. Keys that are not named here are ignored. */
export const articleFields = z.object(
  {
    id: optional('text such as "ibm-lenovo-2014"'),
    title: optional("the article's title"),
    publisher: optional("the publisher's name"),
    author: optional("the author's name"),
    date: optional('text such as "2014-08-23", "2014-08" or "2014"'),
    /** Where the date was found, in an article that `add` has written. */
    'date-found-in': optional('one of the places that add writes').catch(undefined),
    language: optional('a tag such as "en" or "de-AT"'),
    url: optional('a web address'),
  },
  { error: (issue) => `is ${kindOf(issue.input)}; wanted one record with fields such as title and date` },
);

/** A whole article as one record. */
export const articleRecord = articleFields.extend({ body: text("the article's text") });

/** Every field may be absent or `null`; what is there is text, unchecked. */
export type ArticleFields = z.infer<typeof articleFields>;

/** What is wrong with a record, one clause a field: the field's name, what it is, what is wanted. */
export function recordFlaws(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) =>
      path.length === 0 ? `the record ${message}` : `"${path.join('.')}" ${message}`,
    )
    .join('; ');
}

function optional(wanted: string) {
  return text(wanted).nullish();
}

function text(wanted: string) {
  return z.string({ error: (issue) => `is ${kindOf(issue.input)}; wanted ${wanted}` });
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'a record of its own';
}
