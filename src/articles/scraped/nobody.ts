/**
 * Whether words that stand where an author should are none that a reader of a citation could ask after: what systems fill in
 * ("admin", `redaktion2`), labels, and rooms and posts in which there is always somebody else ("Staff reporter", "onze nieuwsredactie",
 * "Pressestelle"). Agencies and institutions are somebody.
 */
export function isNobody(name: string): boolean {
  return filledIn.test(name) || accountName.test(name) || office.test(name);
}

/** Whether words are a post, perhaps with its place: "Health correspondent, Harrow Vale". */
export function isOffice(words: string): boolean {
  return words.length <= longestOffice && office.test(words.split(',')[0] ?? '');
}

const longestOffice = 80;

const filledIn =
  /^(?:admin(?:istrator)?|super ?user|root|webmaster|unknown|anonymous|guest|authors?|autor(?:in|en)?|auteurs?|null|undefined|none|by|von|door|editorial|contributed|sponsored|advertorial|red\.?|eigene[rs]? (?:bericht|beitrag)|guest (?:author|writer|post|contributor)|special to .*|team \p{L}+|presse|(?:posted|published|written|geplaatst|gepubliceerd|geschreven|veröffentlicht|geschrieben|verfasst|erstellt|eingestellt)(?: (?:on|by|am|von|op|door))?)$/iu;

/** What somebody logs in with. */
const accountName = /^[a-z._-]+\d+$/;

const office =
  /(?:^|[\s-]|\p{L})(?:redaktion(?:steam)?|redactie|newsdesk|newsroom|pressestelle|presseteam|persdienst|autorenteam|webteam|onlineteam)(?: [\p{L}& ]+)?$|(?:^|[\s-])(?:desk|team|staff|editors?|editorial board|correspondent[es]?|reporters?|writers?|columnist|contributors?|press office|korrespondent(?:en|in)?|redakteur(?:e|in)?|gastautor(?:en|in)?|mitarbeiter(?:in)?|redacteur(?:en)?|verslaggevers?|voorlichting|communicatie|kommunikation)$|^(?:editor|redakteur(?:in)?|redacteur|reporter|correspondent)\b/iu;
