import { splitWords } from '../../retrieval/words/words.ts';
import { type NameKnowledge, namesIn } from './names.ts';

/**
 * Whether it is worth a chat model's time to ask what a question leans on: it is short, it begins like one that carries on, or a pronoun
 * stands in it before any name. Far more questions than those that do lean.
 */
export function mayLean(
  question: string,
  parts: NameKnowledge & { readonly languageOf: (question: string) => string },
): boolean {
  const words = splitWords(question);
  if (words.length <= fewWords || carriesOn.test(question)) return true;
  const at = words.find((word) => leaning.has(word.text))?.start;
  if (at === undefined) return false;
  return !namesIn(question, parts.languageOf(question), parts).some(({ end }) => end <= at);
}

const fewWords = 4;
const carriesOn = /^(?:and|but|or|then|so|und|aber|oder|dann|en|maar|of|dan)\s/iu;
const leaning: ReadonlySet<string> = new Set(
  `he she him his her they them their it its this that these those there then one ones same other
  er sie ihn ihm ihr ihre ihren sein seine seinen es dies diese dieser dieses diesen das dort danach davor davon darüber dafür damit dieselbe andere
  hij zij ze hem haar hun hen het dit dat deze die daar daarna daarvoor ervan ervoor erover dezelfde andere`.split(
    /\s+/,
  ),
);
