import { isAgency } from '../scraped/agency.ts';
import { creditedIn } from '../scraped/credit-line.ts';
import { isNobody } from '../scraped/nobody.ts';
import type { SiteNames } from './site-names.ts';

/**
 * The names in what a page gives as its author, as they are written there: people, agencies and institutions. No names are the site
 * itself with or without its address, an office that stands for whoever held it ("our correspondent", "Redaktion", "admin"),
 * whoever took the pictures, a section, an address, a place behind a name.
 */
export function authorNames(written: string, site: SiteNames): readonly string[] {
  const text = written.slice(0, longestWritten).replace(/\s+/g, ' ').trim();
  if (/:\/\/|^www\.|^\S+@\S+$/.test(text) || site.includes(text)) return [];
  const [words = ''] = (creditedIn(text) ?? text).replace(address, ' ').split(pictures);
  const parts = isInstitution(words) ? [[words]] : words.split(between).map(pieces);
  const named = parts.filter((names) => names.length > 0 && names.every(isWholeName));
  const names = (named.length > 0 ? named : parts).flat().filter((name) => isName(name, site));
  return [...new Set(names)];
}

/** The same of what a page says is an organisation, whose name may hold an "and". */
export function institution(name: string, site: SiteNames): readonly string[] {
  return isName(name, site) ? [name] : [];
}

/** A list of authors as libraries keep them, family names first: "Brennan, Aoife; van Rossum, T." */
export function authorsByFamilyName(written: string, site: SiteNames): readonly string[] {
  return written
    .slice(0, longestList)
    .split(/\s*;\s*/)
    .flatMap((entry) => {
      const [family, given, ...others] = entry.split(/\s*,\s*/);
      const reversed =
        others.length === 0 && given !== undefined && (initials.test(given) || !given.includes(' '));
      return authorNames(reversed ? `${given} ${family}` : entry, site);
    });
}

const initials = /^(?:\p{Lu}\.?[\s-]?)+$|^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}\.)+$/u;

/** E-mail addresses, and what somebody is called on a social network. */
const address = /\s*\([^()]*@[^()]*\)|\s*\S+@\S+\.\w+|\s*(?<=^|[\s\p{L}(])@[\w.]+/gu;

/** Whoever stands behind this made no words. */
const pictures =
  /(?<!\b(?:words|text|tekst|story) (?:and|und|en|&))(?:^|[\s,;/|])(?:(?:mit |with |met )?(?:photo(?:s|graphs|graphy|grapher)?|pictures?|illustrations?|video|fotos?|fotografie|bild(?:er)?|beeld|illustrationen|illustraties?|grafi[ck]en?))\s*(?::|\b(?:by|von|door)\b)/i;

/** "Lea Kurz (Fotos)". */
const photographer = /\((?:photo|picture|illustration|foto|bild|beeld)[^()]*\)\s*$/i;

/** What parts a section or a paper from a name, and one name from the next. */
const between = /\s*[|•·;/]\s*|\s[–—-]+\s|\s::\s/;

/** The names in one part of a byline: parted by commas, the last of them behind an "and", so that what comes after it is none. */
function pieces(part: string): readonly string[] {
  const lists = withoutLabel(part).split(/\s*,?\s+(?:and|und|en|&)\s+/i);
  return lists.flatMap((list, index) => {
    const listed = list
      .split(/\s*,\s*/)
      .filter((name) => !photographer.test(name))
      .map(bare);
    const all = lists.length > 1 && index === lists.length - 1 ? listed.slice(0, 1) : listed;
    return all.filter(
      (name, place) => name !== '' && (place === 0 || !isBehindName(name, all.slice(0, place))),
    );
  });
}

/** "Jane Doe, Berlin", "…, New York", "…, BBC News": what stands behind the first whole name and is no second one. */
function isBehindName(name: string, before: readonly string[]): boolean {
  return (
    before.some((one) => one.includes(' ')) &&
    !isAgency(name) &&
    (!name.includes(' ') ||
      place.test(name) ||
      house.test(name) ||
      isInstitution(name) ||
      (abbreviation.test(name) && !before.some(isShouted)))
  );
}

/** Places of several words, in two of which nobody was ever baptised. */
const place = /^(?:New|San|Santa|Los|Las|Bad|Sankt|St\.?|Hong|Tel|Kuala|Buenos|Den) \p{Lu}/u;

/** Where people write. */
const house =
  /\b(?:news|press|post|times|zeitung|radio|tv|media|magazine?|university|universität|universiteit|institute?|service|network|online)$/i;

/** "ARG-Studio Kairo", "BBC Scotland", unless the names are in capitals too. */
const abbreviation = /(?:^|[\s-])\p{Lu}{2,}(?=$|[\s-])/u;

function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}

/** A name without what stands before it, behind it and around it. */
function bare(name: string): string {
  return withoutLabel(name.replace(/^[^\p{L}]+/u, ''))
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(whereabouts, '')
    .replace(/[^\p{L}\p{M}\p{N}.)]+$/u, '');
}

/** "… in Hong Kong", "… for The Daily", "… auf Sula". */
const whereabouts =
  /[\s,]+(?:in|on|at|from|for|aus|auf|bei|für|uit|op|te|voor) (?:the |der |die |das |dem |den |de |het )?\p{Lu}.*$/u;

function withoutLabel(words: string): string {
  let rest = words.trim();
  for (let turn = 0; turn < 3; turn += 1) {
    const next = rest.replace(label, '').replace(roleBefore, '').trim();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** "By", "Text:", "Ein Interview von", "Aufgezeichnet von", "An analysis by". */
const label =
  /^(?:(?:(?:ein|eine|een|an?|das|der|die|the|diese[rs]?)\s[^.:!?,]{0,60}?|(?:[^.:!?]{0,60},\s*)?(?:aufgezeichnet|protokolliert|opgetekend|as told)|(?:words|text|tekst) (?:and|und|en) \p{L}+|geschrieben|verfasst|geschreven|gepubliceerd|text|story|words|report|reported|reporting|written|posted|submitted|published|edited|analysis|review|interview|gespräch|kommentar|kolumne|glosse|leitartikel|rezension|portr[aä]t|analyse|column|opinion|comment(?:ary)?|feature|opinie|recensie|essay|gastbeitrag|reportage)\s+(?:by|to|von|door|van)\s+|guest (?:post|essay|column) by\s+|(?:by|von|door|par)\s*:?\s+|(?:van|von) (?=onze?\s|unse)|(?:door|by|von|text|tekst|words|interview|gespräch|protokoll|autor(?:in(?:nen)?|en)?|auteurs?|authors?|reporters?|redaktion|redactie|written by)\s*:\s*|(?:text|tekst|words|autor(?:in|en)?|auteurs?|authors?)\s+(?=\p{Lu}))/iu;

/** "our correspondent Jane Doe", "SPIEGEL-Redakteurin …", "onze verslaggever …". */
const roleBefore =
  /^(?:(?:(?:van|von|from) )?(?:our|unse[rn]\p{L}*|onze|ons)\s+)?(?:\p{L}+[-\s])?(?:correspondente?|reporter(?:in)?|editor|redakteur(?:s|in)?|redacteur|korrespondent(?:en|in)?|verslaggee?fster|verslaggever|mitarbeiter(?:s|in)?|medewerk(?:er|ster)|gastautor(?:in)?|autorin)\s+(?:in \p{Lu}\p{L}+ )?(?=\p{Lu}\p{Ll})/iu;

function isName(name: string, site: SiteNames): boolean {
  return (
    /\p{L}{2}/u.test(name) &&
    name.length <= longestName &&
    !/https?:|www\.|@|\d{4}|\d:\d|^\d/.test(name) &&
    !isNobody(name) &&
    !(name.includes(' ') && /^\p{Ll}/u.test(name) && !particle.test(name)) &&
    !site.includes(name)
  );
}

const longestName = 60;

/** Characters. Twenty people have some four hundred. */
const longestWritten = 600;
const longestList = 5_000;

/** Names that begin in small letters. */
const particle =
  /^(?:van|von|vom|zu|de|der|den|del|della|di|da|du|la|le|el|al|bin|ibn|ter|ten|te|op|in|'t|d'|o')(?:\b|(?<='))/;

/** Whether a text is the name of an office or a firm, whose "and" parts no two names: "Department for Rivers and Coasts", "Hallam & Rudge Ltd." */
export function isInstitution(text: string): boolean {
  return institutionName.test(text) || (isFirm.test(text) && !text.includes(','));
}

const isFirm =
  /^\p{Lu}.* (?:gmbh(?: & co\.? kg(?:aa)?)?|ag|kg|ohg|e\.? ?v\.?|s\.?e\.?|ltd\.?|limited|inc\.?|llc|plc|corp(?:oration|\.)?|b\.?v\.?|n\.?v\.?|s\.?a\.?)$/iu;

const institutionName =
  /^(?:the )?(?:(?:\p{Lu}\p{L}+ )?(?:department|ministry|office|institute|university|council|bureau|agency|association|society|foundation|committee|board|cent(?:re|er)|museum|school|college|faculty|hospital) (?:of|for)\b|ministeri(?:um|e) |bundes\p{Ll}+|(?:fach)?hochschule |universit[äe]i?t |stiftung |verein |stichting |vereniging |gemeinde |gemeente |stadt |landkreis )/iu;

/** First and family name, or an agency. */
export function isWholeName(name: string): boolean {
  return isAgency(name) || wholeName.test(name);
}

const wholeName =
  /^(?:(?:Dr|Prof|Ing|Drs|Mr|Ir)\.? (?:med\. |rer\. nat\. |h\. ?c\. )?){0,3}\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:van|von|vom|zu|de|der|den|del|della|di|da|du|het|ter|ten|la|le|el|al|bin|'t) ){0,3}\p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u;
