/**
 * Whether a piece of text ends in an abbreviation, so that the full stop does not end its sentence.
 * `following` is the beginning of what comes next. Abbreviations that often stand last in a sentence (Inc., etc., U.S.) are not
 * listed: there the next word's capital decides, as Unicode's own rule has it.
 */
export function endsInAbbreviation(text: string, following: string, language: string): boolean {
  const word = /(?:^|[\s("„“‘'«[])([\p{L}\p{N}][\p{L}\p{N}.]*)\.$/u.exec(text)?.[1];
  if (word === undefined) return false;
  if (isInitial(word)) return !/^(?:The|He|She|It|They|We|I|In|But|And|A|An)\b/u.test(following);
  if (beforeNumber.has(word.toLowerCase())) return /^[\p{N}IVXLC]/u.test(following);
  if (neverLast.has(word) || neverLast.has(word.toLowerCase())) return true;
  return language.startsWith('de') && isGermanOrdinal(word, following);
}

/** `J.` in "J. R. Smith"; not the plural or grade letters that stand after a lower-case word. */
function isInitial(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) && word.length === 1;
}

/** "am 3. Oktober", "der 2. Weltkrieg": one or two digits before a capital; a year or a larger number ends a sentence. */
function isGermanOrdinal(word: string, following: string): boolean {
  return (
    /^\d{1,2}$/.test(word) &&
    /^\p{Lu}/u.test(following) &&
    !/^(?:Der|Die|Das|Er|Sie|Es|Ein|Eine|Im|In|Am)\b/u.test(following)
  );
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Abbreviations that a name, noun or clause follows, in English, German and Dutch. */
const neverLast = words(`
  mr mrs ms messrs dr prof sen rep gov gen col lt sgt capt cmdr maj adm rev hon pres st mt ft supt
  vs e.g i.e cf viz approx al
  hr fr frl dipl ing bzw z.b d.h u.a z.t v.a i.d.r o.ä u.ä s.o s.u vgl ca evtl ggf inkl exkl sog z b d h geb gest
  dhr mevr mw drs ir mr bijv bv d.w.z o.a m.n t.o.v m.b.t i.v.m n.a.v t.a.v resp nl blz jl
`);

/** Abbreviations only when a number follows: "No. 5" is one, "He said no. They left" is not. */
const beforeNumber = words(
  'no nos nr nrs vol fig figs art abs kap pp p s bd jan feb mar apr jun jul aug sep sept oct okt nov dec dez mrt',
);
