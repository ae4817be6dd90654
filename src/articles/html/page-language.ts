import { detectLanguage, languageTag } from '../language.ts';

/**
 * The language of a page's text. What the page claims of itself is often its template's and counts only where the text is too short
 * to tell; `null` where neither says anything.
 */
export function pageLanguage(body: string, claimed: string | null): string | null {
  const detected = detectLanguage(body);
  if (detected !== 'und') return detected;
  return claimed === null ? null : languageTag(claimed);
}
