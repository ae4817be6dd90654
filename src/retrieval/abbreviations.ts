/**
 * Whether a piece of text ends in an abbreviation, so that the full stop does not end its sentence.
 * `following` is the beginning of what comes next. Abbreviations that often stand last in a sentence (Inc., etc.) are not
 * listed: there the next word's capital decides, as Unicode's own rule has it.
 */
export function endsInAbbreviation(text: string, following: string, language: string): boolean {
  const [, before = '', word] = /(\p{L}*)(?:^|[\s("„“‘'«[])([\p{L}\p{N}][\p{L}\p{N}.]*)\.$/u.exec(text) ?? [];
  if (word === undefined) return false;
  const opens = opensSentence(following);
  if (isInitial(word)) return !opens && (word !== 'I' || /^\p{Lu}/u.test(before));
  if (isAcronym(word)) return !opens && /^\p{Lu}/u.test(following);
  if (beforeNumber.has(word.toLowerCase())) return /^[\p{N}IVXLC]/u.test(following);
  if (neverLast.has(word) || neverLast.has(word.toLowerCase())) return true;
  return language.startsWith('de') && isGermanOrdinal(word, before, following) && !opens;
}

/** `J.` in "J. R. Smith". */
function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

/** `U.S.` in "the U.S. Senate", `J.C.` in "J.C. Penney": before a name, unless that opens a sentence. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})+$/u.test(word);
}

/** "am 3. Oktober", "der 2. Weltkrieg": one or two digits before a capital; a year, a page or a larger number ends a sentence. */
function isGermanOrdinal(word: string, before: string, following: string): boolean {
  return (
    /^\d{1,2}$/.test(word) &&
    /^\p{Lu}/u.test(following) &&
    !/^(?:Seite|Kapitel|Band|Nummer|Platz)$/.test(before)
  );
}

/** Words that begin a sentence far more often than they follow an abbreviation. */
function opensSentence(following: string): boolean {
  const [word = ''] = /^\p{L}+/u.exec(following) ?? [];
  return sentenceOpeners.has(word);
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const sentenceOpeners = words(`
  The A An He She It They We I You His Her Its Their This That These Those There Here In On At By For From But And Or If When While
  However Some Many Most After Before Since Now Then Did Do Does Is Are Was Were What Who Why How
  Der Die Das Er Sie Es Wir Ich Ein Eine Im In Am Auf Bei Mit Nach Seit Von Zu Zum Zur Für Dort Hier Dann Danach Dabei Doch Aber Und Auch
  Damit Da So Wie Wer Was Wenn Als Nun Jetzt Heute Diese Dieser Dieses Sein Seine Ihr Ihre
  De Het Een Hij Zij Ze Dit Dat Deze Die Maar En Ook Op Bij Met Naar Van Voor Toen Nu Hier Daar Er Zijn Haar Hun
`);

/** Abbreviations that a name, noun or clause follows, in English, German and Dutch. */
const neverLast = words(`
  mr mrs ms messrs dr prof sen rep gov gen col lt sgt capt cmdr maj adm rev hon pres st mt ft supt
  vs e.g i.e cf viz approx al
  hr fr frl dipl ing med jur phil kath evang u str bzw z.b d.h u.a z.t v.a i.d.r o.ä u.ä s.o s.u vgl ca evtl ggf inkl exkl sog z b d h geb gest
  dhr mevr mw drs ir mr bijv bv d.w.z o.a m.n t.o.v m.b.t i.v.m n.a.v t.a.v resp nl blz jl
`);

/** Abbreviations only when a number follows: "No. 5" is one, "He said no. They left" is not. */
const beforeNumber = words(
  'no nos nr nrs vol fig figs art abs kap pp p s bd jan feb mar apr jun jul aug sep sept oct okt nov dec dez mrt',
);
