/**
 * Who published a page, where the page says so of itself: `Why you can trust SCMP`, `© 2014 The Example`, `This article was first
 * published in The Example`. What it reports of others ("PC World reported") names nobody. `null` where it is silent.
 */
export function publisherIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > longestLine || line === '') continue;
    for (const pattern of said) {
      const name = pattern.exec(line)?.[1];
      if (name !== undefined) return name.trim();
    }
  }
  const end = lines.filter((line) => line !== '').slice(-endLineCount);
  for (const line of end) {
    const name = line.length > longestLine ? null : copyright.exec(line)?.[1];
    if (name !== null && name !== undefined) return name.trim();
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

const copyright = new RegExp(
  `^(?:©|\\([Cc]\\)|Copyright)(?: ©| \\([Cc]\\))? ?(?:(?:19|20)\\d{2}(?: ?[-–] ?(?:19|20)\\d{2})?,? ?)?(?:[Bb]y )?${name}(?:[.,|]? (?:Inc|Ltd|GmbH|AG|BV|B\\.V)\\.?)?(?:[.,|–-]? ?(?:[Aa]ll [Rr]ights|[Aa]lle [Rr]echte).*)?[.]?$`,
  'u',
);
