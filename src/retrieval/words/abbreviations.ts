/**
 * Whether a piece of text ends in an abbreviation, so that the full stop does not end its sentence.
 * `following` is the beginning of what comes next. Abbreviations that often stand last in a sentence (Inc., etc.) are not
 * listed: there the next word's capital decides, as Unicode's own rule has it.
 */
export function endsInAbbreviation(text: string, following: string, language: string): boolean {
  if (!text.endsWith('.')) return false;
  const [, before = '', lead = '', word] = lastWord.exec(text) ?? [];
  if (word === undefined || (before !== '' && /['’/–-]/.test(lead))) return false;
  const opens = opensSentence(following);
  const german = language.startsWith('de');
  if (german && isGermanOrdinal(word, before, following)) return !opens;
  if (/[/–-]/.test(lead)) return false;
  if (isInitial(word)) return joinsInitial(text, word, before, following, german);
  if (isAcronym(word)) return !opens && /^\p{Lu}/u.test(following);
  if (german && isSpacedAbbreviation(text, word, following)) return true;
  const { neverLast, seldomLast, beforeNumber } = abbreviations(language);
  if (has(beforeNumber, word, following))
    return /^(?:\p{N}|(?:[IVXLC]{2,}|[VX])(?![\p{L}’']))/u.test(following);
  return has(neverLast, word, following) || (has(seldomLast, word, following) && !opens);
}

/** The letters before it, what parts it from them, and the word itself without its full stop. */
const lastWord = /(\p{L}*)(^|[\s("„“‘'’«[/–-])([\p{L}\p{N}][\p{L}\p{N}°º.]*)\.$/u;

/** Whether a word, written without its full stop, is listed as an abbreviation in any capitals. */
export function isAbbreviation(word: string, language: string): boolean {
  const small = word.toLowerCase();
  const { neverLast, seldomLast, beforeNumber } = abbreviations(language);
  return neverLast.has(small) || seldomLast.has(small) || beforeNumber.has(small) || small.endsWith('str');
}

/** A word in capitals alone is a name (VS, BV), unless all around it is in capitals. */
function has(list: ReadonlySet<string>, word: string, following: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word) && !/^[^\p{L}]*(?:\p{Lu}{2}|\p{N}+ \p{Lu}{2})/u.test(following))
    return false;
  return list.has(word.toLowerCase());
}

/** `J.` in "J. R. Smith". */
function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

/** An initial goes on with a name; `I.` is one only after a name; a German "z. B." goes on with anything. */
function joinsInitial(
  text: string,
  word: string,
  before: string,
  following: string,
  german: boolean,
): boolean {
  if (german && isSpacedAbbreviation(text, word, following)) return true;
  return !opensSentence(following) && (word !== 'I' || /^\p{Lu}/u.test(before));
}

/** `U.S.` in "the U.S. Senate", `J.C.` in "J.C. Penney": before a name, unless that opens a sentence. Not the hour's `P.M.`. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})+$/u.test(word) && !/^[AP]\.M$/.test(word);
}

/** Both halves of "z. B.", "u. a.", "i. d. R.": in German a small letter with a full stop is always part of an abbreviation. */
function isSpacedAbbreviation(text: string, word: string, following: string): boolean {
  if (/^\p{Ll}$/u.test(word) && /^\p{L}{1,3}\./u.test(following)) return true;
  if (/(?:^|[\s(])[nv]\. ?Chr\.$/.test(text)) return !opensSentence(following);
  return /(?:^|[\s(])\p{Ll}\. ?\p{L}{1,3}\.$/u.test(text);
}

/** "am 3. Oktober", "der 2. Weltkrieg": one or two digits before a capital; a year, a page or a larger number ends a sentence. */
function isGermanOrdinal(word: string, before: string, following: string): boolean {
  if (/^\d{3}$/.test(word))
    return /^(?:Geburtstag|Todestag|Jahrestag|Jubiläum|Mal|Ausgabe|Spiel)/.test(following);
  return (
    /^\d{1,2}$/.test(word) &&
    /^[/–-]?[\p{Lu}\d]/u.test(following) &&
    !/^(?:Seite|Kapitel|Band|Nummer|Platz)$/.test(before)
  );
}

/** Words that begin a sentence far more often than they follow an abbreviation. */
function opensSentence(following: string): boolean {
  const [, word = ''] = /^["“”„‘'«»(]*(\p{L}+)/u.exec(following) ?? [];
  return sentenceOpeners.has(word);
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const sentenceOpeners = words(`
  The A An He She It They We I You His Her Its Our My Their This That These Those There Here In On At By For From But And Or If When While
  However Some Many Most All Both Each Another After Before Since Now Then Did Do Does Is Are Was Were Has Have Had What Who Why How Where
  As To With Under Although Because During Despite Until Though Yet So Not No Also Other Others Meanwhile
  Der Die Das Den Dem Er Sie Es Wir Ich Ein Eine Einen Einem Einer Im In Am An Auf Aus Bei Beim Mit Nach Seit Von Vom Zu Zum Zur Für Dort
  Hier Dann Danach Dabei Doch Aber Und Auch Damit Dadurch Dafür Dazu Daher Da So Wie Wer Was Wo Wenn Als Ob Nun Jetzt Heute Diese Dieser Dieses
  Sein Seine Seit Ihr Ihre Man Nur Noch Nicht Während Durch Über Unter Um Bis Ebenso Außerdem Später Allerdings Jedoch Laut
  De Het Een Hij Zij Ze Dit Dat Deze Die Maar En Ook Op Bij Met Naar Van Voor Toen Nu Hier Daar Er Zijn Haar Hun Wij We Je Ik U
  Om Uit Door Als Na Sinds Tijdens Volgens Echter Daarna Vervolgens Daarom Hierdoor Zo Wat Wie Waar Niet Onder Over Tot Tussen Omdat Hoewel
`);

interface Abbreviations {
  /** A name, noun or clause follows, whatever it is. */
  readonly neverLast: ReadonlySet<string>;
  /** The same, but a word that opens sentences decides against it. */
  readonly seldomLast: ReadonlySet<string>;
  /** Only when a number follows: "No. 5" is one, "He said no. They left" is not. */
  readonly beforeNumber: ReadonlySet<string>;
}

function abbreviations(language: string): Abbreviations {
  const [primary = ''] = language.split('-');
  return byLanguage.get(primary) ?? everywhere;
}

const titles = `
  mr mrs ms mx messrs mmes dr drs prof profs sen sens rep reps gov govs gen gens col lt sgt capt cmdr maj adm brig cpl pvt supt rev hon pres
  fr sr msgr mgr hr dipl ing vs v cf viz e.g i.e approx
`;
const numbered = `
  no nos nr nrs n° nº vol vols fig figs art arts abs abb tab kap chap ch sec par ziff anm pp p s bd bl op tel max min jg hft
  jan feb mar apr jun jul aug sep sept oct okt nov dec dez mrt
`;

const everywhere: Abbreviations = {
  neverLast: words(titles),
  seldomLast: words('st mt ft al'),
  beforeNumber: words(numbered),
};

const byLanguage: ReadonlyMap<string, Abbreviations> = new Map([
  ['en', everywhere],
  [
    'de',
    {
      neverLast: words(`
        ${titles} frl hrn pfr med jur phil rer nat h.c mult theol habil kath evang bzw z.b d.h u.a z.t v.a i.d.r m.e o.g z.zt s.o s.u
        vgl ca evtl ggf inkl exkl zzgl abzgl mind insb sog geb gest verh gem lt einschl urspr o
      `),
      seldomLast: words('st str o.ä u.ä u.u i.a al mio mrd tsd'),
      beforeNumber: words(`${numbered} mt mk lk joh`),
    },
  ],
  [
    'nl',
    {
      neverLast: words(`
        ${titles} dhr mevr mw ir jhr ds wed gebr bijv bv d.w.z o.a m.n t.o.v m.b.t i.v.m n.a.v t.a.v i.p.v t.g.v m.i.v o.l.v t.w z.o.z
        z.g zgn resp ca incl excl nl red vgl a.d
      `),
      seldomLast: words('st str mln mld'),
      beforeNumber: words(`${numbered} blz hfdst lid`),
    },
  ],
]);
