import type { Filters } from '../../retrieval/filters.ts';
import type { Words } from '../words/words.ts';
import { type ButtonRow, button, row } from './answer-buttons.ts';
import { buttonId } from './button-id.ts';
import { limitsCode, readLimitsCode } from './limits-code.ts';

/** What is shown page by page, by the letter that stands for it in the ids of buttons. */
const pagedKinds = { s: 'search', t: 'timeline' } as const;

type PagedLetter = keyof typeof pagedKinds;

/** One page of something; what it was made for is read from the message. */
export interface PageWanted {
  readonly kind: (typeof pagedKinds)[PagedLetter];
  /** From 1. */
  readonly page: number;
  readonly filters: Filters;
}

/** Turns the pages of a message; nothing where there is only one, and where the limits have no code. */
export function pageButtons(
  { kind, page, filters }: PageWanted,
  pages: number,
  words: Words,
): readonly ButtonRow[] {
  const code = limitsCode(filters);
  if (pages < 2 || code === null) return [];
  const letter = kind === 'search' ? 's' : 't';
  const turn = (to: number, label: string) => ({
    ...button(buttonId('p', `${letter}${to} ${code}`.trim()), label),
    disabled: to < 1 || to > pages,
  });
  return [row(turn(page - 1, words.replies.previousPage), turn(page + 1, words.replies.nextPage))];
}

/** `null` where the limits of then can no longer be understood. */
export function readPage(payload: string, publishers: readonly string[]): PageWanted | null {
  const [, letter = '', page, code = ''] = /^([a-z])(\d{1,3})(?: (.*))?$/.exec(payload) ?? [];
  const filters = readLimitsCode(code, publishers);
  return isPagedLetter(letter) && filters !== null
    ? { kind: pagedKinds[letter], page: Number(page), filters }
    : null;
}

function isPagedLetter(letter: string): letter is PagedLetter {
  return letter in pagedKinds;
}
