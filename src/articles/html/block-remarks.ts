import { isIssueLine, isStamp } from '../dates/text-date.ts';
import { looksLikeDate } from '../dates/written-date.ts';
import { oneLine } from '../one-line.ts';
import type { PageBlock } from './page-blocks.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';

/**
 * Why a piece of text within an article is not part of the story, in a few words, judged by the elements it stands in; `null` for the story.
 * What lines say of themselves is judged elsewhere, for web pages and plain texts alike. Sentences stay when in doubt.
 */
export function remarkIn(block: PageBlock): string | null {
  const line = oneLine(block.text);
  if (!/\p{L}.*\p{L}|\p{N}/u.test(line.slice(0, longestRemark))) return 'marks without words';
  if (line.length > longestRemark) return null;
  if (isInitials(block, line)) return 'initials of the author';
  if (/^(?:by|von|door|(?:written|posted) by|geschreven door|verfasst von)\s*:?$/i.test(line))
    return 'byline';
  if (/^https?:\/\/\S+$/.test(line) || printed.test(line)) return 'print remark';
  if (isScriptNotice(line)) return 'script notice';
  if (linkLead.test(line) && block.linked > 0) return 'related stories';
  if (isCard(block)) return 'related stories';
  if (isLinks(block, line)) return 'links';
  if (asksToSubscribe(block)) return 'invitation to subscribe';
  return isCaption(block, line) ? 'photo caption' : null;
}

/** `(kr)`, or without its brackets where it is no cell of a table. */
function isInitials({ element }: PageBlock, line: string): boolean {
  if (/^\(\p{L}{2,4}(?:\/\p{L}{2,5})?\)$/u.test(line)) return true;
  return /^(?:p|div)$/.test(element.name) && /^\p{Ll}{2,3}(?:\/\p{Ll}{2,4})?$/u.test(line);
}

export function isHeading({ element }: PageBlock): boolean {
  return /^h[1-6]$/.test(element.name);
}

/** Whether a heading stands above links to other articles. */
export function headsRelated(block: PageBlock): boolean {
  const line = oneLine(block.text);
  return line.length <= longestHeading && relatedHeading.test(line);
}

/** Whether a heading or a label stands above what a press office tells journalists, below its release. */
export function headsPressContact(block: PageBlock): boolean {
  const line = oneLine(block.text);
  return (isHeading(block) || isBoldLine(block) || line.endsWith(':')) && pressHeading.test(line);
}

/** A paragraph of bold type and nothing else: a heading where no style is at hand. */
export function isBoldLine({ element, text }: PageBlock): boolean {
  if (element.name !== 'p' || text.length > longestHeading) return false;
  const written = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = written;
  return written.length === 1 && typeof only === 'object' && /^(?:b|strong)$/.test(only.name);
}

const longestRemark = 300;
const longestHeading = 60;
const sentenceEnd = /\p{L}[.!?]["'”’»)]*$/u;

const printed =
  /^(?:this (?:article|page|story) was (?:printed|published|downloaded) (?:from|on|at)\b|(?:dieser|diese) (?:artikel|seite) wurde (?:gedruckt|ausgedruckt)|dit artikel is (?:afgedrukt|geprint))/i;

function isScriptNotice(line: string): boolean {
  return (
    /javascript/i.test(line) &&
    /(?:enable|activate|turn on|aktivier|einschalten|inschakel|zet .{0,30} aan)/i.test(line)
  );
}

const linkLead =
  /^(?:(?:read|see|watch|listen)(?: also| more| next)?|also read|related|more on (?:this|that)|lesen sie (?:auch|mehr|dazu|hier)(?: auch)?|mehr (?:zum thema|dazu|lesen)|lies auch|siehe auch|auch interessant|lees (?:ook|meer|verder)|zie ook|bekijk ook|ook interessant|meer over)(?:[^\p{L}:][^:]{0,30})?[:»›>]/iu;

/** A line around a `<time>`, or of parts of which one is a date: "Posted by Jane Doe | 6 Feb 2014 | 14 comments". */
export function isDateLine({ element, text }: PageBlock): boolean {
  const line = oneLine(text);
  if (line.length > longestDateLine) return false;
  const parts = line.split(/ [|•·] /);
  if (parts.length > 1 && parts.some(looksLikeDate)) return true;
  if (isIssueLine(line)) return true;
  return (
    element.length <= 2 * longestDateLine &&
    elementsIn(element).some(
      (inner) => inner.name === 'time' && (!sentenceEnd.test(line) || line.startsWith(wordsIn(inner))),
    )
  );
}

const longestDateLine = 120;

/** Several blocks inside one link: the card of another page. */
function isCard({ element }: PageBlock): boolean {
  const link = lineageOf(element).find(({ name }) => name === 'a');
  return (
    link !== undefined &&
    link.length <= longestCard &&
    elementsIn(link).filter(({ hasWords }) => hasWords).length >= 2
  );
}

const longestCard = 1_000;

/** Words of links and next to nothing else. A sentence that is a link throughout may be one of the story. */
function isLinks(block: PageBlock, line: string): boolean {
  if (isHeading(block) || block.linked < 0.7 * line.replace(/\s/g, '').length) return false;
  if (block.element.name === 'li' && isListOfTheStory(block.element)) return false;
  return block.text.includes('\n') || !sentenceEnd.test(line);
}

/** A list with an item that is no link, or one that a sentence ending in a colon announces. */
function isListOfTheStory({ parent }: PageElement): boolean {
  if (parent === null || parent.length > longestList) return false;
  const items = parent.children.filter((child) => typeof child !== 'string');
  if (items.some((item) => item.length > 0 && !elementsIn(item).some(({ name }) => name === 'a')))
    return true;
  const siblings = parent.parent?.children.filter((child) => typeof child !== 'string') ?? [];
  const before = siblings[siblings.indexOf(parent) - 1];
  return before !== undefined && before.length <= longestList && /:$/.test(wordsIn(before));
}

const longestList = 5_000;

function asksToSubscribe({ element, linked }: PageBlock): boolean {
  return (
    linked > 0 &&
    element.length <= 2 * longestRemark &&
    elementsIn(element).some(
      ({ name, attributes }) =>
        name === 'a' &&
        /(?:^|[/#])(?:portal\/)?(?:signup|subscri|abonn|abo\b|newsletter|nieuwsbrief|donate)/i.test(
          attributes.get('href') ?? '',
        ),
    )
  );
}

/** What stands in one small frame with a picture and is no sentence. */
function isCaption({ element }: PageBlock, line: string): boolean {
  if (line.length > longestCaption || sentenceEnd.test(line) || /^(?:h[1-6]|li)$/.test(element.name))
    return false;
  if (isStamp(line)) return false;
  const frame = lineageOf(element)
    .slice(0, 4)
    .filter(({ length }) => length <= 2 * longestCaption)
    .find((above) => elementsIn(above).some(({ name }) => name === 'img' || name === 'picture'));
  return frame !== undefined;
}

const longestCaption = 250;

const relatedHeading =
  /^(?:related(?: (?:stories|articles|content|coverage|topics|reading|posts|news|links))?|read (?:more|next|also)|more (?:from|by|on|about|stories|news|in)\b.{0,40}|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|up next|see also|trending(?: now)?|editor'?s picks|top stories|headlines|latest(?: news| stories)?|mehr (?:zum thema|aus|von|über|artikel)\b.{0,40}|weitere (?:artikel|meldungen|themen|nachrichten|informationen).{0,30}|lesen sie (?:auch|mehr).{0,20}|das könnte (?:sie|dich) (?:auch )?interessieren|verwandte (?:artikel|themen)|meistgelesen.{0,20}|auch interessant|passend zum thema|empfehlungen.{0,20}|lees (?:ook|meer|verder).{0,20}|meer (?:over|nieuws|van|uit|artikelen)\b.{0,40}|gerelateerde? .{0,20}|best gelezen|meest gelezen.{0,20}|ook interessant|aanbevolen.{0,20}|à lire aussi|sur le même sujet|también te puede interesar|(?:\d+ )?(?:comments?|kommentare?|reacties|commentaires?|comentarios)(?: \(\d+\))?|leave a (?:comment|reply)|schreiben sie einen kommentar|geef een reactie|join the (?:conversation|discussion)|about the author|über den autor|über die autorin|over de auteur|topics|tags|themen|schlagworte|onderwerpen|trefwoorden)\s*:?$/i;

const pressHeading =
  /^(?:(?:press|media|company|investor|news) )?contacts?\s*:?$|^(?:press|media) (?:enquiries|inquiries)$|^(?:notes?|note) (?:to|for) (?:the )?editors?$|^(?:press|presse|medien)[- ]?(?:kontakt|contact|stelle)e?$|^ansprechpartner(?:in)?(?: für die (?:presse|medien))?$|^hinweise? (?:an|für) die redaktion(?:en)?$|^not[ae] (?:voor|aan) de redacties?$|^noot voor de redacties?$|^perscontact(?:en)?$/i;
