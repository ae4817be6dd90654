import { detectLanguage } from '../../articles/language.ts';
import { primaryLanguage } from '../../articles/primary-language.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Vocabulary } from '../keywords/keyword-index.ts';
import type { QuestionWords } from './question-words.ts';
import { isStopWord } from './stop-words.ts';

/**
 * The language of a question (BCP 47 tag): one of the archive's or the glossary's, unless it is clearly in another; where nothing can
 * be told, the archive's most frequent. `languages` are the archive's, the most frequent first; `vocabulary` is what its articles hold.
 */
export function languageOfQuestion(
  { text, all, stemOf, termOf }: QuestionWords,
  languages: readonly string[],
  glossary: Glossary,
  vocabulary: Pick<Vocabulary, 'has'> = unknown,
): string {
  const primaries = new Set(languages.map(primaryLanguage));
  const candidates = [...languages, ...glossary.languages.filter((language) => !primaries.has(language))];
  const byLetters = detectLanguage(text, candidates);
  if (byLetters === 'und') {
    const other = detectLanguage(text);
    if (other !== 'und') return other;
  }
  const isCommon = (at: number, language: string): boolean => isStopWord(all[at]?.text ?? '', language);
  const common = counted(candidates, all.length, isCommon);
  if (common.first === byLetters && common.lead > 0) return byLetters;
  // Against a language that the archive does not have, its vocabulary would always speak for those it has.
  const asWritten = byLetters === 'und' || languages.includes(byLetters);
  const isKnown = (at: number, language: string): boolean =>
    isCommon(at, language) ||
    (asWritten && vocabulary.has(termOf(at, language))) ||
    glossary.rowsOf(stemOf(at, language), language).length > 0;
  const known = counted(candidates, all.length, isKnown);
  if (byLetters === 'und') return known.most > 0 ? known.first : (languages[0] ?? 'und');
  return known.most - (known.counts.get(byLetters) ?? 0) >= clearLead ? known.first : byLetters;
}

/**
 * By so many known words another language must be ahead to overrule the comparison of letters, which names and English titles in a
 * question mislead: of 1,882 questions in English, German and Dutch (XQuAD, NTREX, NoMIRACL) fewer than half as many are mistaken as by letters alone.
 */
const clearLead = 2;

/** Of an archive that is not there to be asked. */
const unknown: Pick<Vocabulary, 'has'> = { has: () => false };

/** Which language has most of so many words that are of a kind in it, ties by place in the list. */
function counted(
  languages: readonly string[],
  words: number,
  isOfKind: (at: number, language: string) => boolean,
) {
  const counts = new Map<string, number>();
  for (const language of languages) {
    let count = 0;
    for (let at = 0; at < words; at += 1) if (isOfKind(at, language)) count += 1;
    counts.set(language, count);
  }
  const [first = ['und', 0], second = ['und', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return { counts, first: first[0], most: first[1], lead: first[1] - second[1] } as const;
}
