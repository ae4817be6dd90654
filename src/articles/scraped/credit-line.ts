import { isAgency } from './agency.ts';

/**
 * The names in a line that says who asked, took down or reported a text, as they are written there and perhaps followed by a place or a
 * paper: "Das Gespräch führte Jonas Brandt.", "Interview door …", "As told to …", "(Reporting by …; Editing by …)", "Jane Doe reports
 * from Oslo". `null` for every other line. Whether they are names is for the caller to tell: "Die Fragen stellte niemand." names nobody.
 */
export function creditedIn(line: string): string | null {
  if (line.length > longestCredit || !creditWord.test(line)) return null;
  const text = line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\.$/, '');
  const origin = source.exec(text)?.[1];
  if (origin !== undefined) return isAgency(origin) ? origin : null;
  for (const credit of credits) {
    const names = credit
      .exec(text)
      ?.slice(1)
      .find((found) => found !== undefined);
    if (names !== undefined) return names.replace(otherWork, '').replace(whenAndWhere, '').trim();
  }
  return null;
}

const longestCredit = 160;

/** Cheap, and in every line that the patterns below know. */
const creditWord =
  /gespr[äae]|interview|fragen|conversation|protokoll|aufgezeichnet|opgetekend|recueilli|as told|reporting|reports?\b|bericht|contributed|^(?:quelle|source|bron)|(?:this|the|diese[rs]?|dit) .{4,20} (?:is|was|werd|wurde|ist|stammt) |te(?:ks?|x)t |words |sprach|sprak|^\s*pa?o?r /i;

const credits: readonly RegExp[] = [
  /^(?:das|dieses) (?:gespräch|interview) (?:führten?|hat|haben) (.+?)(?: geführt)?$/i,
  /^die fragen (?:stellten?|hat|haben) (.+?)(?: gestellt)?$/i,
  /^[Mm](?:it|et) .{2,60}? (?:sprach(?:en)?|sprak(?:en)?) (\p{Lu}.+)$/u,
  /^(?:interview|gespräch|vraaggesprek)(?: (?:(?:und|&|en|and) )?(?:text|protokoll|tekst|words))?(?: ?:(?: ?(?:by|von|door))?| (?:(?:was )?conducted by|geführt von|by|von|door)) (.+)$/i,
  /^(?:the |this )?(?:interview|conversation|q ?& ?a) (?:was )?(?:conducted|held|led) by (.+)$/i,
  /^(?:het|dit) (?:gesprek|interview|vraaggesprek) (?:werd|is) (?:gevoerd|afgenomen|geleid) door (.+)$/i,
  /^(?:interviewed|as told to|aufgezeichnet|protokolliert|opgetekend|propos recueillis)(?: (?:by|von|hat|door|par))? ?:? (\p{Lu}.+)$/iu,
  /^(?:protokoll|aufzeichnung|entretien|entrevista) ?:(?: ?(?:von|par|por))? (.+)$/i,
  /^reporting by (.+)$/i,
  /^(?:this|the) (?:guest )?(?:article|post|story|essay|report|column|piece|review) (?:was|is) (?:contributed|written|submitted|posted|reported) by (.+)$/i,
  /^diese[rs]? (?:gast)?(?:artikel|beitrag|text|bericht) (?:wurde von (.+?) (?:verfasst|geschrieben|eingereicht)|(?:stammt|ist) von (.+))$/i,
  /^dit (?:artikel|stuk|bericht|verhaal) (?:is|werd) (?:geschreven|ingezonden) door (.+)$/i,
  /^(?:Tekst|Text|Words) (\p{Lu}.+?),? (?:[Ff]oto(?:grafie|['’]s|s)?|[Bb]eeld|[Ii]llustraties?|[Pp]hotos?|[Pp]ictures|[Bb]ild(?:er)?|[Ii]llustration(?:en|s)?)(?: ?:)? \p{Lu}.+$/u,
  /^(?:par|por) (\p{Lu}.+)$/iu,
  /^(?:[Ee]s|[Aa]us \p{Lu}[\p{L} -]{2,30}) bericht(?:ete?n?|en|et) (\p{Lu}.+)$/u,
  /^(\p{Lu}\S+ \p{Lu}.{1,60}?) (?:reports?|reporting|berichtet|berichten|bericht)(?: (?:from|aus|vanuit|uit) \p{Lu}.{1,40})?$/u,
];

/** Where a text comes from: its author, where that is an agency, and a paper or a study elsewhere. */
const source = /^(?:quelle|source|bron) ?: ?(\p{L}[\p{L} -]{1,20})$/iu;

/** What others did, behind those who are meant. */
const otherWork =
  /\s*[;.] ?(?:(?:additional|further) )?(?:reporting|editing|writing|graphics|translat\p{L}+)\b.*$/iu;

const whenAndWhere =
  /,? (?:am|on|op|im|in|in der|in the) (?:\d.*|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b.*)$/i;
