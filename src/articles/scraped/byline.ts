import { isAgency } from './agency.ts';
import { creditedIn } from './credit-line.ts';
import { isNobody } from './nobody.ts';

/**
 * The authors that a line names and nothing else, parted by commas: `By Bien Perez in Hong Kong`, `Von Max Muster und Eva Beispiel`,
 * `Door Jan de Vries, redacteur`, `Author: …`, `Die Fragen stellte Jonas Brandt.` `null` for a line that is no byline, or names an
 * office and not a person or agency.
 */
export function authorIn(line: string): string | null {
  if (line.length > longestByline) return null;
  const credited = creditedIn(line);
  if (credited !== null) return namesIn(credited, (name) => isAgency(name) || isBareName(name));
  if (!bylineStart.test(line)) return null;
  const text = line.trim().replace(/\s+/g, ' ');
  const poster = posted.exec(text)?.[1];
  if (poster !== undefined) return isNobody(poster) ? null : poster;
  const named = labelled.exec(text)?.[1];
  return named === undefined ? null : namesIn(named, isName);
}

/** The names that a list begins with, where nothing follows them but an office, a paper or a place. */
function namesIn(list: string, isOneName: (text: string) => boolean): string | null {
  const names = list
    .replace(photographers, '')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(
      /(?:[,;|–—-] ?| )(?:for|für|voor|in|aus|uit|from|at|bei|te) (?:the |die |das |den |de |het )?[\p{Lu}][\p{L}., '-]{1,40}$/u,
      '',
    )
    .split(/ ?(?:,|;|\/|\||&| and | und | en | et | y ) ?/)
    .map((name) => name.replace(/\.$/, '').trim());
  const people: string[] = [];
  for (const name of names) {
    if (!isOneName(name) || isNobody(name)) break;
    people.push(name);
  }
  const rest = names.slice(people.length);
  const known = people.some((person) => person.includes(' ') || isAgency(person));
  return known && rest.every((part) => isOffice(part)) ? people.join(', ') : null;
}

/** "Eva Lang (Text) und Jan Kurz (Fotos)": whoever took the pictures wrote nothing. */
const photographers =
  /(?:,|;| und| en| and| &) [^,;()]{3,60}\((?:fotos?|photos?|photographs|pictures|bild(?:er)?|beeld|illustrati?on(?:en|s)?)\)/giu;

/** Whether a line says who wrote a text and nothing else, be it nobody: `Posted by admin`. */
export function isByline(line: string): boolean {
  return authorIn(line) !== null || isPosted(line);
}

/** Whether a line says that somebody posted a text, be it nobody, with a name of one word. */
export function isPosted(line: string): boolean {
  return line.length <= longestByline && posted.test(line.trim());
}

/** Whether a line is a person's name and nothing else: two to four words in capitals, particles between them, no section of a paper. */
export function isBareName(line: string): boolean {
  if (line.length > 40) return false;
  const words = line.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    isName(line) &&
    !leading.test(line) &&
    !words.some((word) => section.test(word))
  );
}

const longestByline = 160;

/** What bylines begin with. */
const bylineStart =
  /^\s*(?:written|words|story|text|geschreven|tekst|by|von|door|author|autor|auteur|reporter|foto|posted|submitted|uploaded|geplaatst|gepost|ingezonden|eingestellt|gespeichert|eingereicht)/iu;

const labelled =
  /^(?:(?:written |words |story |text |geschreven |tekst )?(?:by|von|door)(?: ?:)?|(?:author|autor(?:in)?|auteur|reporter|text|tekst|words|foto en tekst|(?:text|tekst|words) (?:und|en|and|&) (?:fotos?|foto['’]s|bild(?:er)?|beeld|photos?|photographs|pictures)) ?:(?: ?(?:by|von|door))?) (.+)$/iu;

/** `Posted by Malcolm at 21:47`: nothing but a name stands there, so that one word is enough. */
const posted =
  /^(?:posted|submitted|uploaded|geplaatst|gepost|ingezonden|gepostet|eingestellt|gespeichert|eingereicht) (?:by|von|door) ([\p{L}\d][\p{L}\p{M}\d_.'’-]*)(?:,? (?:at|on|um|am|om|op) [\p{L}\d., :-]{0,60}\d[\p{L}\d., :-]{0,40})?$/iu;

/** One word in capitals or more; initials and particles may stand between. */
function isName(text: string): boolean {
  return /^(?:(?:Dr|Prof)\. )?\p{Lu}[\p{L}\p{M}'’-]*\.?(?: (?:(?:von|van|de|der|den|het|ter|ten|te|zu|la|le|da|di|del|bin|al|'t|el) ?){0,3}\p{Lu}[\p{L}\p{M}'’-]*\.?){0,3}$/u.test(
    text,
  );
}

/** What stands behind a name: an office, a paper, a place. */
function isOffice(text: string): boolean {
  return text.length <= 60 && !/[.!?|•·]|\d{4}/.test(text);
}

/** With what headlines begin, and no names. */
const leading =
  /^(?:the|a|das|die|der|ein|eine|einer|de|het|een|les|une|los|las|this|that|what|why|how|when|where|who|warum|wenn|waarom|hoe|mein|meine|unsere?|mijn|onze|zum|zur|für|nach|ohne|über|unter|with|after|before|naar|voor) /i;

/** What no person is called: sections of papers, kinds of articles, places, firms. */
const section =
  /^(?:news|business|technology|tech|science|world|politics|sports?|opinion|culture|health|markets?|finance|economy|china|asia|europe|africa|america|us|uk|international|national|local|life|style|travel|video|photos?|podcasts?|staff|desk|reporters?|editors?|correspondent|team|redaktion|redactie|nachrichten|wirtschaft|politik|technik|kultur|wissen|netzwelt|panorama|digital|nieuws|economie|politiek|buitenland|binnenland|techniek|wetenschap|the|my|our|your|united|states|new|york|hong|kong|san|santa|los|las|den|bad|tel|buenos|kuala|sankt|street|bank|puerto|costa|journal|times|post|daily|guardian|group|inc|ltd|corp|gmbh|systems?|servers?|cloud|data|power|software|hardware|computers?|ibm|lenovo|inspur|dell|emc|microsoft|google|apple|intel|more|related|read|most|home|about|contact|releases?|publication|articles?|report|story|analysis|feature|essay|review|interview|research|study|statement|announcement|notice|update|bulletin|edition|issue|column|editorial|briefing|mitteilung|pressemitteilung|medienmitteilung|meldung|bericht|artikel|beitrag|ausgabe|hintergrund|kommentar|analyse|porträt|reportage|leitartikel|nieuwsbericht|persbericht|verslag|achtergrond|opinie|recensie|subscribe|share|top|latest|breaking)$/i;
