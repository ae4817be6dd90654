import { pageSource } from './page-source.ts';
import { pageTree, wordsIn } from './page-tree.ts';

/** The words of a value that some systems write with tags and character references where plain text belongs, on one line. */
export function htmlWords(value: string): string {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (!/[<&]/.test(plain)) return plain;
  const source = pageSource(plain);
  return 'excess' in source ? plain : wordsIn(pageTree(source.markup));
}
