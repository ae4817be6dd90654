import { splitWords } from '../../retrieval/words/words.ts';

/** A name that a figure tells from its siblings: "POWER9" from "POWER10", "Windows 8" from "Windows 10". */
interface Designation {
  /** Lower case. */
  readonly base: string;
  readonly figure: string;
}

/** What a text says of which: of something that the question names by a figure, of a sibling of it alone, or of neither (`null`). */
export type Subject = 'asked' | 'sibling' | null;

export type SubjectTest = (text: string) => Subject;

/** A year behind a name is no part of it: "the World Cup 2014". */
export function createSubjectTest(question: string): SubjectTest {
  const asked = designationsIn(question);
  return (text) => {
    if (asked.length === 0) return null;
    // "Apollo 15, 16 and 17" speaks of Apollo 16.
    const figures = new Set(splitWords(text).flatMap((word) => [word.text, ...partsOf(word.text).slice(1)]));
    const named = designationsIn(text).filter(({ base }) => asked.some((one) => one.base === base));
    if (named.length === 0) return null;
    const bases = new Set(named.map(({ base }) => base));
    return asked.some(({ base, figure }) => bases.has(base) && figures.has(figure)) ? 'asked' : 'sibling';
  };
}

function designationsIn(text: string): readonly Designation[] {
  const words = splitWords(text);
  return words.flatMap((word, i): readonly Designation[] => {
    const [base, figure] = partsOf(word.text);
    if (base !== undefined && figure !== undefined) return [{ base, figure }];
    const before = words[i - 1];
    if (before === undefined || !/^\d{1,3}$/.test(word.text)) return [];
    const joined = /^[ \u00a0-]$/.test(text.slice(before.end, word.start));
    const named = i > 1 && /^\p{Lu}\p{L}+$/u.test(text.slice(before.start, before.end));
    return joined && named ? [{ base: before.text, figure: word.text }] : [];
  });
}

/** The letters and the figure of "power9". */
function partsOf(word: string): readonly string[] {
  return /^(\p{L}{2,})(\d{1,4}\p{L}?)$/u.exec(word)?.slice(1) ?? [];
}
