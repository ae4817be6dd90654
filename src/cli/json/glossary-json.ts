import type { OwnGlossaries } from '../../retrieval/glossary/glossary-source.ts';
import type { Entry } from '../../retrieval/glossary/look-up.ts';
import { stemOfTerm } from '../../retrieval/words/index-term.ts';

/** What `glossary check` prints. */
export function glossaryCheckJson(folder: string, readings: Awaited<ReturnType<OwnGlossaries['readings']>>) {
  return {
    folder,
    files: readings.map(({ file, rows, problems }) => ({ file, concepts: rows.length, problems })),
  };
}

/** What `glossary lookup` prints. */
export function glossaryLookupJson(word: string, entries: readonly Entry[]) {
  return {
    word,
    entries: entries.map(({ language, stems, rows, terms }) => ({
      language,
      stems,
      concepts: rows.map(({ place, forms }) => ({ place, names: Object.fromEntries(forms) })),
      searched: Object.fromEntries([...terms].map(([other, found]) => [other, found.map(stemOfTerm)])),
    })),
  };
}
