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

const wordPattern =
  /\p{N}+(?:[.,'’]\p{N}+)*(?:\p{L}[\p{L}\p{M}\p{N}]*)?|\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{L}(?=\.))*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text in order. Scripts that put no space between words give overlapping pairs of characters. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const start = match.index;
    if (isPossessiveS(text, found, start)) continue;
    if (unspaced.test(found)) {
      words.push(...characterPairs(found, start));
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
  const characters = [...run];
  let offset = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i += 1) {
    const pair = (characters[i] ?? '') + (characters[i + 1] ?? '');
    yield { text: pair, start: offset, end: offset + pair.length, distinctive: false };
    offset += characters[i]?.length ?? 0;
  }
}

function fold(word: string): string {
  return /^\p{N}/u.test(word) ? foldNumber(word) : word.normalize('NFKC').toLowerCase().replaceAll('.', '');
}

/** `1.234,5`, `1,234.5` and `1234.5` are one number; `2,3` and `2.3` too. A separator before exactly three digits parts thousands. */
function foldNumber(word: string): string {
  const folded = word.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  const digits = /^[\d.,]+/.exec(folded)?.[0] ?? '';
  const separators = digits.match(/[.,]/g) ?? [];
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimals = last === -1 ? '' : digits.slice(last + 1);
  const alike = new Set(separators).size === 1;
  const thousandsOnly =
    decimals.length === 3 && (separators.length > 1 ? alike : digits.length > 4 && last <= 3);
  if (last === -1 || thousandsOnly || (separators.length > 1 && alike)) {
    return digits.replace(/[.,]/g, '') + folded.slice(digits.length);
  }
  return `${digits.slice(0, last).replace(/[.,]/g, '')}.${decimals}${folded.slice(digits.length)}`;
}
