import { plainLine } from './printing/plain-text.ts';

/** The folders that a command line names; `undefined` where it leaves them to the settings. */
export interface GivenFolders {
  readonly corpus: string | undefined;
  readonly index: string | undefined;
}

/**
 * Advice with the folders that this command line names added to each command in it, since the command as it stands would work on another
 * archive: "npx dateline index --full" becomes "npx dateline index --index letters-index --full".
 */
export function repeatFolders(advice: string, { corpus, index }: GivenFolders): string {
  const options = [
    ...(corpus === undefined ? [] : [`--corpus ${shellWord(corpus)}`]),
    ...(index === undefined ? [] : [`--index ${shellWord(index)}`]),
  ].join(' ');
  if (options === '') return advice;
  const named = plainLine(options);
  return advice.replace(/\bnpx dateline [a-z]+\b/g, (command) => `${command} ${named}`);
}

/** As a POSIX shell reads it back. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:@%+,=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
