/** A word of a text as it is matched: lower case, compatibility forms folded, numbers in one spelling. */
export interface Word {
  readonly text: string;
  /** UTF-16 offset of its first character in the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Begins with a capital or holds a digit: likely a name or a figure. */
  readonly distinctive: boolean;
}

/** Letters and marks of the scripts that put no space between words, as a set for a regular expression with the flag `v`. */
export const unspacedLetters = `[[\\p{L}\\p{M}]&&[${[
  'Han',
  'Hiragana',
  'Katakana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')}]]`;

const letter = `[\\p{L}--${unspacedLetters}]`;
/** What goes on with a word: soft hyphens and joiners cannot be seen. */
const inWord = `[[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060]--${unspacedLetters}]`;
const thousandsBySpaces = '\\p{N}{1,3}(?:[\\u00a0\\u2009\\u202f]\\p{N}{3})+(?!\\p{N})(?:[.,]\\p{N}+)?';
const wordPattern = new RegExp(
  `(?<unspaced>(?=\\p{L})${unspacedLetters}+)|(?:${thousandsBySpaces}|\\p{N}+(?:[.,'’]\\p{N}+)*)(?:${letter}${inWord}*)?|${letter}${inWord}*(?:\\.${letter}(?=\\.))*`,
  'gv',
);

/** The words of a text in order. Scripts that put no space between words give overlapping pairs of characters. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const start = match.index;
    if (isPossessiveS(text, found, start)) continue;
    if (match.groups?.['unspaced'] !== undefined) {
      for (const pair of characterPairs(found, start)) words.push(pair);
    } else {
      words.push({
        text: fold(found),
        start,
        end: start + found.length,
        distinctive: /^\p{Lu}|\p{N}/u.test(found),
      });
    }
  }
  return words;
}

/** The `s` of "IBM's", which the apostrophe parts from its word. */
function isPossessiveS(text: string, found: string, start: number): boolean {
  return found === 's' && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 2), start));
}

function* characterPairs(run: string, start: number): Generator<Word> {
  const characters = run.match(/\P{M}\p{M}*/gu) ?? [];
  let offset = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i += 1) {
    const pair = (characters[i] ?? '') + (characters[i + 1] ?? '');
    yield { text: pair, start: offset, end: offset + pair.length, distinctive: false };
    offset += characters[i]?.length ?? 0;
  }
}

const invisible = /\u00ad|\u200c|\u200d|\u2060/g;

function fold(word: string): string {
  const folded = word.replace(invisible, '').normalize('NFKC').toLowerCase();
  return /^\p{N}/u.test(word) ? foldNumber(folded) : folded.replaceAll('.', '');
}

/** `1.234,5`, `1,234.5` and `1234.5` are one number; `2,3` and `2.3` too. Dates, versions and addresses (`4.2.1`) keep their parts. */
function foldNumber(word: string): string {
  const compact = word.replace(/['’\s]/g, '');
  const figure = /^[\d.,]+/.exec(compact)?.[0] ?? '';
  return plainFigure(figure) + compact.slice(figure.length);
}

/** A separator before exactly three digits parts thousands, unless a zero leads; the other kind after it parts the decimals. */
function plainFigure(figure: string): string {
  const grouped = /^(?<whole>[1-9]\d{0,2}(?<mark>[.,])\d{3}(?:\k<mark>\d{3})*)(?<decimals>[.,]\d+)?$/.exec(
    figure,
  );
  if (grouped === null) return figure.replaceAll(',', '.');
  const { whole = '', decimals = '' } = grouped.groups ?? {};
  return whole.replace(/[.,]/g, '') + decimals.replace(',', '.');
}
