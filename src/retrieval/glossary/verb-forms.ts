import { primaryLanguage } from '../../articles/primary-language.ts';

/**
 * Forms of a German or Dutch verb that its Snowball stem does not lead to, made by the rules of regular verbs: third person, past and
 * participle of `machen` (`macht`, `machte`, `gemacht`). Empty in other languages and for what is no infinitive. An irregular
 * verb gives forms that nobody writes, which match nothing.
 */
export function regularForms(form: string, language: string): readonly string[] {
  return form.endsWith('n') && /^\p{Ll}{4,}$/u.test(form)
    ? (formsIn.get(primaryLanguage(language))?.(form) ?? [])
    : [];
}

/** Whether verbs of the language (BCP 47 tag) have such forms. */
export function hasRegularForms(language: string): boolean {
  return formsIn.has(primaryLanguage(language));
}

const formsIn: ReadonlyMap<string, (infinitive: string) => readonly string[]> = new Map([
  ['de', germanForms],
  ['nl', dutchForms],
]);

function germanForms(infinitive: string): readonly string[] {
  const match = /^(?<stem>.+(?:e[lr]|[^e]|e(?=e)))(?<ending>e?n)$/u.exec(infinitive);
  const { stem, ending } = match?.groups ?? {};
  if (stem === undefined || ending === undefined || !/en$|eln$|ern$/.test(infinitive)) return [];
  const dental = /(?:[dt]|[^rlhaeiouäöü][mn])$/u.test(stem) ? 'et' : 't';
  const [prefix, root] = parted(stem, germanSeparable);
  const unaugmented =
    prefix === '' && (/^(?:be|emp|ent|er|ge|miss|ver|zer)/.test(root) || root.endsWith('ier'));
  const ge = unaugmented || /^(?:be|ent|er|ver)/.test(root) || root.endsWith('ier') ? '' : 'ge';
  const finite = `${root}${dental}`;
  return [...new Set([`${prefix}${finite}`, `${prefix}${finite}e`, `${prefix}${ge}${finite}`])];
}

function dutchForms(infinitive: string): readonly string[] {
  const match = /^(?<body>.*[aeiouyj].*)en$/u.exec(infinitive);
  const body = match?.groups?.['body'];
  if (body === undefined) return [];
  const stem = dutchStem(body);
  const voiceless = /(?:ch|[tkfspx])$/.test(body);
  const dental = voiceless ? 't' : 'd';
  const [prefix, root] = parted(stem, dutchSeparable);
  const ge = /^(?:be|er|ge|her|ont|ver)/.test(root) && root.length > 4 ? '' : 'ge';
  const third = root.endsWith('t') ? root : `${root}t`;
  const participle = root.endsWith(dental) ? root : `${root}${dental}`;
  return [
    ...new Set([
      `${prefix}${root}`,
      `${prefix}${third}`,
      `${prefix}${root}${dental}e`,
      `${prefix}${root}${dental}en`,
      `${prefix}${ge}${participle}`,
    ]),
  ];
}

/** `mak` → `maak`, `zett` → `zet`, `lev` → `leef`, `reiz` → `reis`. */
function dutchStem(body: string): string {
  const devoiced = body.replace(/v$/, 'f').replace(/z$/, 's');
  const single = /([bdfgklmnprst])\1$/.test(body);
  if (single) return body.slice(0, -1);
  return devoiced.replace(
    /(^|[^aeiouy])([aeou])([bcdfghklmnprst])$/,
    (whole, before: string, vowel: string, last: string) =>
      vowel === 'e' && /^(?:.*[aeiouy].*)$/.test(body.slice(0, -2)) && /[lnr]$/.test(last)
        ? whole
        : `${before}${vowel}${vowel}${last}`,
  );
}

/** Takes a separable prefix off, where a verb of three letters or more is left. */
function parted(stem: string, prefixes: RegExp): readonly [string, string] {
  const prefix = prefixes.exec(stem)?.[0] ?? '';
  return stem.length - prefix.length >= 3 ? [prefix, stem.slice(prefix.length)] : ['', stem];
}

const germanSeparable =
  /^(?:zurück|zusammen|auseinander|heraus|hinaus|herein|hinein|herunter|voran|voraus|vorbei|weiter|wieder|entgegen|gegenüber|teil|statt|fest|frei|nach|aus|auf|ein|ab|an|bei|dar|her|hin|los|mit|um|vor|weg|zu(?!l))/u;
const dutchSeparable =
  /^(?:terug|samen|tegen|binnen|buiten|door|achter|mede|plaats|voort|vast|vrij|aan|bij|mee|neer|om|op|over|toe|uit|voor|weg|af|in|na)/u;
