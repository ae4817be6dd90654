import { sameLanguage } from '../../articles/primary-language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

/** The languages the bot speaks, by the code Discord gives them. English is what all others fall back to. */
export const catalogue = { 'en-GB': en, de, nl, fr, 'es-ES': es } as const satisfies Readonly<
  Record<string, Words>
>;

/** The words for a reader's Discord locale, e.g. `de` or `pt-BR`; English where the bot does not speak the language. */
export function wordsFor(locale: string): Words {
  return Object.entries(catalogue).find(([code]) => sameLanguage(code, locale))?.[1] ?? en;
}
