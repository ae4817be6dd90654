import { z } from 'zod';
import { wanting } from '../field-flaws.ts';

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
  wanting('one record with fields such as title and date'),
);

/** A whole article as one record. */
export const articleRecord = articleFields.extend({ body: text("the article's text") });

/** Every field may be absent or `null`; what is there is text, unchecked. */
export type ArticleFields = z.infer<typeof articleFields>;

function optional(wanted: string) {
  return text(wanted).nullish();
}

function text(wanted: string) {
  return z.string(wanting(wanted));
}
