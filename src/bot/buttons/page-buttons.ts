import type { Filters } from '../../retrieval/filters.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import type { Words } from '../words/words.ts';
import { type ButtonRow, button, row, shareButton } from './answer-buttons.ts';
import { buttonId } from './button-id.ts';
import { limitsCode, readLimitsCode } from './limits-code.ts';

/** What is shown page by page, by the letter that stands for it in the ids of buttons. */
const pagedKinds = { s: 'search', t: 'timeline', m: 'more' } as const;

type PagedLetter = keyof typeof pagedKinds;

/** One page of something; what it was made for is read from the message. */
export interface PageWanted {
  readonly kind: (typeof pagedKinds)[PagedLetter];
  /** From 1. */
  readonly page: number;
  readonly filters: Filters;
  /** For `more`: the marks of the passages that an answer quotes and that are left out. */
  readonly beyond?: string;
}

/** Turns the pages of a message where there are several, and shares one that its asker alone sees. */
export function pageButtons(
  wanted: PageWanted,
  pages: number,
  words: Words,
  { mayBeShared = false }: { readonly mayBeShared?: boolean | undefined } = {},
): readonly ButtonRow[] {
  const buttons = [...turns(wanted, pages, words), ...(mayBeShared ? [shareButton(words)] : [])];
  return buttons.length === 0 ? [] : [row(...buttons)];
}

function turns(wanted: PageWanted, pages: number, { replies }: Words) {
  if (pages < 2) return [];
  const turn = (page: number, label: string) => {
    const id = pageId({ ...wanted, page });
    return id === null ? [] : [{ ...button(id, label), disabled: page < 1 || page > pages }];
  };
  return [...turn(wanted.page - 1, replies.previousPage), ...turn(wanted.page + 1, replies.nextPage)];
}

/** The id of a button that shows this page in its message's place; `null` where what it is made for does not fit into one. */
export function pageId({ kind, page, filters, beyond = '' }: PageWanted): string | null {
  const code = limitsCode(filters);
  if (code === null) return null;
  const rest = [beyond === '' ? '' : `x${beyond}`, code].filter((part) => part !== '').join(' ');
  return rest.length > restChars ? null : buttonId('p', `${letterOf[kind]}${page} ${rest}`.trim());
}

const letterOf = { search: 's', timeline: 't', more: 'm' } as const satisfies Record<
  PageWanted['kind'],
  PagedLetter
>;

/** Beside the letters of the action and the kind, and a number of three digits. */
const restChars = discordLimits.customIdChars - 'p:m100 '.length;

/** `null` where the limits of then can no longer be understood. */
export function readPage(payload: string, publishers: readonly string[]): PageWanted | null {
  const [, letter = '', page, beyond = '', code = ''] =
    /^([a-z])(\d{1,3})(?: x([0-9a-f]*))?(?: (.*))?$/.exec(payload) ?? [];
  const filters = readLimitsCode(code, publishers);
  return isPagedLetter(letter) && filters !== null
    ? { kind: pagedKinds[letter], page: Number(page), filters, beyond }
    : null;
}

function isPagedLetter(letter: string): letter is PagedLetter {
  return letter in pagedKinds;
}
