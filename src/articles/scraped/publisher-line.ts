import { lastFilled } from './filled-lines.ts';

/** Who published a page by its own words, and the line that says nothing else. */
export interface PublisherLine {
  readonly name: string;
  readonly index: number;
}

/**
 * The line in which a page says who published it: `Why you can trust SCMP`, `© 2014 The Example`, `This article was first published in
 * The Example`. What it reports of others ("PC World reported") names nobody. `null` where it is silent.
 */
export function publisherLine(lines: readonly string[]): PublisherLine | null {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const name = saidStart.test(line) ? nameIn(line, said) : null;
    if (name !== null) return { name, index };
  }
  for (const index of lastFilled(lines, endLineCount)) {
    const name = nameIn(lines[index] ?? '', [copyright]);
    if (name !== null) return { name, index };
  }
  return null;
}

function nameIn(line: string, patterns: readonly RegExp[]): string | null {
  if (line.length > longestLine) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return found.trim().replace(/(?<=\p{Ll}{2})\.$/u, '');
  }
  return null;
}

const longestLine = 200;
const endLineCount = 6;

const name = String.raw`((?:the |der |die |das |de |het )?[\p{Lu}\d][\p{L}\d.&'’-]*(?: (?:of |the |für |und |van |de |& )*[\p{Lu}\d][\p{L}\d.&'’-]*){0,4}?)`;
const said = [
  new RegExp(`^[Ww]hy (?:you can|should you) trust ${name}$`, 'u'),
  new RegExp(
    `^(?:This|The) (?:article|story|report|post) (?:was |is |has been )?(?:first |originally )?(?:published|appeared|posted) (?:first |originally )?(?:in|on|by|at) ${name}[.!]?$`,
    'u',
  ),
  new RegExp(`^(?:First|Originally) (?:published|appeared) (?:in|on|by|at) ${name}[.!]?$`, 'u'),
  new RegExp(
    `^Dieser (?:Artikel|Beitrag|Text) (?:ist|wurde|erschien) (?:zuerst |ursprünglich )?(?:in|im|bei|auf|von) (?:der |dem )?${name}(?: (?:erschienen|veröffentlicht))?[.!]?$`,
    'u',
  ),
  new RegExp(
    `^Dit (?:artikel|bericht|stuk) (?:is|werd|verscheen) (?:eerder |eerst |oorspronkelijk )?(?:verschenen |gepubliceerd )?(?:in|op|bij|door) ${name}(?: (?:verschenen|gepubliceerd))?[.!]?$`,
    'u',
  ),
];

/** The first letter of each of them. */
const saidStart = /^[WwTFOD]/;

const copyright = new RegExp(
  `^(?:©|\\([Cc]\\)|Copyright)(?: ©| \\([Cc]\\))? ?(?:(?:19|20)\\d{2}(?: ?[-–] ?(?:19|20)\\d{2})?,? ?)?(?:[Bb]y )?${name}(?:[.,|]? (?:Inc|Ltd|GmbH|AG|BV|B\\.V)\\.?)?(?:[.,|–-]? ?(?:[Aa]ll [Rr]ights|[Aa]lle [Rr]echte).*)?[.]?$`,
  'u',
);
