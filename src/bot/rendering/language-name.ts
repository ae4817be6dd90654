import { sameLanguage } from '../../articles/primary-language.ts';
import type { Words } from '../words/words.ts';

/** What a foreign quote's language is called in the reader's, e.g. `Dutch`; `null` for the reader's own and for an unknown one. */
export function foreignLanguage(tag: string, words: Words): string | null {
  return sameLanguage(tag, words.locale) ? null : languageName(tag, words);
}

/** What a language is called in the reader's; `null` for an unknown one. */
export function languageName(tag: string, { locale }: Pick<Words, 'locale'>): string | null {
  if (tag === 'und') return null;
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? null;
  } catch {
    // A tag that Intl refuses as ill-formed still tells the reader more than nothing.
    return tag;
  }
}
