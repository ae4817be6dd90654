import { isBlock } from './block-elements.ts';

/** What a start tag closes, as HTML has it (13.1.2.4, optional tags), but never out of the elements in `within`. */
export const closedByStart: readonly {
  readonly starts: (name: string) => boolean;
  readonly close: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}[] = [
  { starts: isBlock, close: new Set(['p']), within: new Set(['table', 'td', 'th', 'caption', 'button']) },
  {
    starts: (name) => name === 'a',
    close: new Set(['a']),
    within: new Set(['table', 'td', 'th', 'caption']),
  },
  {
    starts: (name) => name === 'li',
    close: new Set(['li']),
    within: new Set(['ul', 'ol', 'menu', 'table', 'td', 'th']),
  },
  {
    starts: (name) => name === 'dt' || name === 'dd',
    close: new Set(['dt', 'dd']),
    within: new Set(['dl', 'table', 'td', 'th']),
  },
  {
    starts: (name) => name === 'td' || name === 'th',
    close: new Set(['td', 'th']),
    within: new Set(['tr', 'table']),
  },
  { starts: (name) => name === 'tr', close: new Set(['tr']), within: new Set(['table']) },
  {
    starts: (name) => /^t(?:head|body|foot)$/.test(name),
    close: new Set(['thead', 'tbody', 'tfoot']),
    within: new Set(['table']),
  },
];

/** Out of which no end tag reaches but that of a part of the table. */
export const tableCells = new Set(['td', 'th', 'caption']);
export const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
