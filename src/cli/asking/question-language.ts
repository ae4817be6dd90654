import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { detectLanguage } from '../../articles/language.ts';

/** The language of a question, as far as the archive's languages go; the archive's commonest where it is not recognised. */
export function questionLanguage(question: string, desk: Pick<ReferenceDesk, 'languages'>): string {
  const detected = detectLanguage(question, desk.languages);
  return detected === 'und' ? (desk.languages[0] ?? 'en') : detected;
}
