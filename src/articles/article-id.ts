import { DatelineError } from '../dateline-error.ts';
import { sha256Hex } from './sha256.ts';

declare const articleIdBrand: unique symbol;

/** 1–64 characters of `A–Z a–z 0–9 . _ ~ -`, beginning with a letter or digit: safe in a receipt, a file name and a button. */
export type ArticleId = string & { readonly [articleIdBrand]: never };

const longestId = 64;
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/;

/** Checks an id that is already meant to be one. Throws a `DatelineError` that shows the id. */
export function articleId(text: string): ArticleId {
  if (!isArticleId(text)) {
    throw new DatelineError(
      `"${text}" is not an article id: 1–${longestId} letters, digits and . _ ~ - are allowed, a letter or digit first.`,
    );
  }
  return text;
}

export function isArticleId(text: string): text is ArticleId {
  return wellFormed.test(text);
}

/**
 * The id for whatever name an archive gives an article (a foreign id, a file name, a title). A well-formed
 * name is kept; any other becomes a readable slug with ten hex digits of the name's hash, so that two names do not collide by
 * slugging: titles in Greek or Chinese all have the same slug, and six digits would clash among some five thousand of them.
 */
export function articleIdFrom(name: string): ArticleId {
  if (isArticleId(name)) return name;
  const suffix = sha256Hex(name).slice(0, 10);
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, longestId - suffix.length - 1)
    .replace(/-+$/, '');
  return articleId(slug === '' ? `a-${suffix}` : `${slug}-${suffix}`);
}
