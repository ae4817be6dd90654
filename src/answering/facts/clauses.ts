import { splitSentences } from '../../retrieval/words/sentences.ts';
import { splitWords } from '../../retrieval/words/words.ts';

/** The clauses of a text: its sentences, split at commas, semicolons, colons, dashes, brackets, and at "and" and "but". */
export function clausesOf(text: string, language: string): readonly string[] {
  return splitSentences(text, language)
    .flatMap(({ start, end }) =>
      text.slice(start, end).split(/[,;:]\s|\s[–—-]\s|[()]|\s(?:and|but|und|aber|sondern|en|maar)\s/),
    )
    .filter((clause) => /\p{L}/u.test(clause));
}

/** Whether a clause says that something is not so. */
export function isNegated(clause: string): boolean {
  return splitWords(clause.replace(/n['’]t\b/gi, ' not')).some(({ text }) => negations.has(text));
}

/** Whether a clause holds a verb or preposition that can stand for a negation ("refused", "ohne"). */
export function mayNegate(clause: string): boolean {
  return isNegated(clause) || splitWords(clause).some(({ text }) => negatingWords.has(text));
}

/** English, German and Dutch: words that mean nothing else in the other two. */
const negations = new Set(
  `not no never none nothing nobody nor neither cannot
  nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder
  niet geen nooit niets`.split(/\s+/),
);

const negatingWords = new Set(
  `without deny denies denied refuse refuses refused reject rejects rejected fail fails failed lack lacks lacked unlikely unable
  ohne bestreitet bestritt verweigert verweigerte lehnt ablehnte abgelehnt dementiert dementierte fehlt fehlte unwahrscheinlich
  zonder ontkent ontkende ontkend weigert weigerde geweigerd afgewezen ontbreekt ontbrak onwaarschijnlijk`.split(
    /\s+/,
  ),
);
