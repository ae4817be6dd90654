import { counted } from '../../articles/counted.ts';
import type { OwnGlossaries } from '../../retrieval/glossary/glossary-source.ts';
import type { Entry } from '../../retrieval/glossary/look-up.ts';
import type { GlossaryRow } from '../../retrieval/glossary/parse-glossary.ts';
import { stemOfTerm } from '../../retrieval/words/index-term.ts';
import type { Dress } from '../terminal.ts';
import { plainLine, plainText } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { indented } from './wrap-text.ts';

type Readings = Awaited<ReturnType<OwnGlossaries['readings']>>;

/** Every problem with its file and line, then how much there is of what. */
export function renderGlossaryCheck(folder: string, readings: Readings): string {
  if (readings.length === 0) {
    return plainText(
      `There is no glossary of your own in ${folder}. To add words, put a file words.tsv there: languages in the first line, a concept in every other.`,
    );
  }
  const problems = readings.flatMap((reading) => reading.problems);
  const rows = readings.reduce((sum, reading) => sum + reading.rows.length, 0);
  const size = `${counted(readings.length, 'file')}, ${counted(rows, 'concept')}`;
  const verdict =
    problems.length === 0
      ? `${size}: all can be used. To search with them: npx dateline index`
      : `${size}, and ${counted(problems.length, 'line')} that cannot be used.`;
  return [...problems, verdict].map(plainText).join('\n');
}

/** For each language that has the word: its stem, the concepts, and what is searched in the other languages. */
export function renderGlossaryEntries(text: string, entries: readonly Entry[], dress: Dress): string {
  if (entries.length === 0) {
    return plainText(
      `The glossary does not know "${text}". It is still found by its own spelling, as a part of compounds and by words spelt alike.`,
    );
  }
  const blocks = entries.map(({ language, stems, rows, terms }) => [
    plainLine(`${text} → ${stems.join(' ')} (${language})`),
    ...rows.map((row) => indented(plainLine(rowLine(row)), '  ', dress.columns)),
    ...[...terms].map(([other, found]) =>
      secondary(plainLine(`searched in ${other}: ${found.map(stemOfTerm).join(', ')}`), '    ', dress),
    ),
  ]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** `en government · de Regierung · nl regering, overheid · en-de-nl.tsv:23`. */
function rowLine({ place, forms }: GlossaryRow): string {
  return [...[...forms].map(([language, names]) => `${language} ${names.join(', ')}`), place].join(' · ');
}
