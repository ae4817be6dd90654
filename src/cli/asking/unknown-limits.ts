import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { nearNames } from '../../articles/near-names.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { type Filters, hasLanguage, hasPublisher } from '../../retrieval/filters.ts';
import { plainLine } from '../printing/plain-text.ts';

/**
 * A sentence for each limit that no article lies within whatever is asked: a publisher or a language that the archive does not have,
 * and what may have been meant. None where the archive is empty.
 */
export function unknownLimits(
  { publisher, language }: Filters,
  { publishers, languages }: Pick<ReferenceDesk, 'publishers' | 'languages'>,
): readonly string[] {
  if (languages.length === 0) return [];
  const notes: string[] = [];
  if (publisher !== undefined && !publishers.some((name) => hasPublisher(name, publisher)))
    notes.push(
      `No article is by ${inQuotationMarks(plainLine(publisher), 'en')}. ${meantWords(publisher, publishers)}`,
    );
  if (language !== undefined && !languages.some((tag) => hasLanguage(tag, language)))
    notes.push(`No article is in the language "${language}". The archive has: ${languages.join(', ')}.`);
  return notes;
}

/** More would push the result out of sight. */
const publishersShown = 8;

function meantWords(typed: string, publishers: readonly string[]): string {
  const near = nearNames(typed, publishers);
  if (near.length > 0) return `Near it: ${listed(near)}.`;
  if (publishers.length === 0) return 'The archive does not know the publisher of any article.';
  const left = publishers.length - publishersShown;
  return `The archive has: ${listed(publishers.slice(0, publishersShown))}${left <= 0 ? '' : ` and ${left} more`}.`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => inQuotationMarks(plainLine(name), 'en')).join(', ');
}
