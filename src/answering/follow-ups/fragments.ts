import { splitWords } from '../../retrieval/words/words.ts';
import {
  askingAdverbs,
  bareQuestions,
  determiners,
  openings,
  prepositions,
  verbsAndQuestionWords,
} from './follow-up-words.ts';

/** What is a question only after another one. */
export type Fragment =
  /** "When?", "Since when?". `isAdverb`: it can take the place of another one. */
  | { readonly kind: 'asks'; readonly words: string; readonly isAdverb: boolean }
  /** "in Germany", "Lenovo": something to put in the place of its like. */
  | { readonly kind: 'puts'; readonly preposition: string; readonly phrase: string };

/** Reads a question that carries on without saying what: "And in Germany?", "What about Dell?", "Why?". `null`: it says more than that. */
export function readFragment(question: string): Fragment | null {
  const bare = question.replace(/[\s?!.…]+$/u, '').trim();
  if (
    bare === '' ||
    bare.length > longestFragment ||
    /[.!…]\s*$/u.test(question) ||
    /["“”„«»:;,(]/u.test(bare)
  )
    return null;
  const opened = openings.flatMap((opening) => opening.exec(bare)?.groups?.['rest'] ?? []);
  const [rest] = opened;
  const words = rest ?? bare;
  const asks = words.toLowerCase().replace(/\s+/g, ' ');
  if (bareQuestions.has(asks) || withPreposition.test(asks))
    return { kind: 'asks', words: asks, isAdverb: askingAdverbs.has(asks) };
  return putsOf(words, rest !== undefined, question.trimEnd().endsWith('?'));
}

/** "To whom?", "On what charges?", "Aus welchem Grund?", "Aan wie?". */
const withPreposition =
  /^(?:to|from|by|with|for|on|in|at|about|of|an|von|mit|für|aus|auf|bei|über|zu|aan|van|met|voor|door|op|bij|uit|over) (?:whom|who|what|which|wem|wen|was|welche[mnrs]?|wie|wat|welke?)(?: \p{L}+){0,2}$/u;

/** Longer ones say by themselves what they are about. */
const longestFragment = 60;
const mostWords = 6;

function putsOf(text: string, opened: boolean, asked: boolean): Fragment | null {
  const all = splitWords(text).map((word) => word.text);
  const content = all.filter((word) => !determiners.has(word) && !prepositions.has(word));
  if (content.length === 0 || all.length > mostWords) return null;
  if (all.some((word) => verbsAndQuestionWords.has(word) && !isPartOfName(text, word))) return null;
  const [, preposition = '', phrase = text] = /^(\p{L}+)\s+(.+)$/su.exec(withoutOne(text)) ?? [];
  if (prepositions.has(preposition.toLowerCase())) {
    // "In Germany" opens nothing and yet stands for no question; it has to be asked, though.
    return opened || asked ? { kind: 'puts', preposition: preposition.toLowerCase(), phrase } : null;
  }
  return opened ? { kind: 'puts', preposition: '', phrase: withoutOne(text) } : null;
}

/** "the one in Utrecht", "those from Dell". */
function withoutOne(text: string): string {
  const [, between] = /^the (\S+) ones?$/iu.exec(text) ?? [];
  if (between !== undefined) return between;
  return text.replace(
    /^(?:the ones?|those|that|der|die|das|dem|den|denen|die ene|dat)\s+(?=(?:in|at|from|of|by|for|aus|von|bei|im|für|uit|van|bij|voor)\s)/iu,
    '',
  );
}

/** "US" is no "us", and "Will" no "will". */
function isPartOfName(text: string, word: string): boolean {
  return splitWords(text).some((other) => other.text === word && other.distinctive);
}
