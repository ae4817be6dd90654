import { oneLine } from '../one-line.ts';
import { looksLikeDate } from '../written-date.ts';
import type { PageBlock } from './page-blocks.ts';

/** Why a piece of text within an article is not of the story, in a few words; `null` for the story. Sentences stay when in doubt. */
export function remarkIn(block: PageBlock): string | null {
  const line = oneLine(block.text);
  if (line.length > longestRemark) return null;
  if (!/[\p{L}\p{N}]/u.test(line)) return 'marks without words';
  const isLink = block.linked >= 0.8 * line.replace(/\s/g, '').length;
  if (linkLead.test(line) && block.linked > 0) return 'related stories';
  if (isLink && !isHeading(block) && !sentenceEnd.test(line)) return 'link';
  if (advert.test(line)) return 'advert';
  if (byline.test(line) && !sentenceEnd.test(line)) return 'byline';
  if (line.length <= longestDateLine && isDateLine(line)) return 'date line';
  return null;
}

/** Whether a heading stands above links to other articles. */
export function headsRelated(block: PageBlock): boolean {
  return (isHeading(block) || block.text.length <= 60) && relatedHeading.test(oneLine(block.text));
}

export function isHeading({ element }: PageBlock): boolean {
  return /^h[1-6]$/.test(element.name);
}

const longestRemark = 200;
const longestDateLine = 100;
const sentenceEnd = /\p{L}[.!?]["'”’»)]*$/u;

const linkLead =
  /^(?:(?:read|see|watch|listen)(?: also| more| next)?|also read|related|more on (?:this|that)|lesen sie (?:auch|mehr|dazu|hier)|mehr (?:zum thema|dazu|lesen)|lies auch|siehe auch|auch interessant|lees (?:ook|meer|verder)|zie ook|bekijk ook|ook interessant|meer over)\b[^:]{0,30}[:»›>]/i;

const advert =
  /^[-–—\s]*(?:advertisement|advert|anzeige|werbung|advertentie|reclame|sponsored|gesponsert|gesponsord)[-–—\s.:]*(?:continue reading below|story continues below|scroll to continue)?$/i;

const byline =
  /^(?:by|von|door)\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:[\p{Lu}][\p{L}.'’-]*|van|von|de|der|den|und|and|en|zu|ter|&))*(?:\s*[,|–—·-]\s*.{0,60})?$/u;

const relatedHeading =
  /^(?:related(?: (?:stories|articles|content|coverage|topics|reading|posts|news))?|read (?:more|next|also)|more (?:from|on|about|stories|news|in)\b.{0,40}|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|up next|see also|trending(?: now)?|editor'?s picks|top stories|latest(?: news| stories)?|mehr (?:zum thema|aus|von|über|artikel)\b.{0,40}|weitere (?:artikel|meldungen|themen|nachrichten).{0,30}|lesen sie (?:auch|mehr).{0,20}|das könnte (?:sie|dich) (?:auch )?interessieren|verwandte (?:artikel|themen)|meistgelesen.{0,20}|auch interessant|passend zum thema|empfehlungen.{0,20}|lees (?:ook|meer|verder).{0,20}|meer (?:over|nieuws|van|uit|artikelen)\b.{0,40}|gerelateerde? .{0,20}|best gelezen|meest gelezen.{0,20}|ook interessant|aanbevolen.{0,20}|(?:\d+ )?(?:comments?|kommentare?|reacties)(?: \(\d+\))?|leave a (?:comment|reply)|schreiben sie einen kommentar|geef een reactie|join the (?:conversation|discussion)|about the author|über den autor|über die autorin|over de auteur)\s*:?$/i;

function isDateLine(line: string): boolean {
  const bare = line
    .replace(
      /^(?:first |last |zuletzt |laatst )?(?:published|updated|posted|modified|date|veröffentlicht|aktualisiert|erschienen|stand|datum|gepubliceerd|geplaatst|bijgewerkt|gewijzigd|laatste update)(?: on| am| op| at)?\s*:?\s*/i,
      '',
    )
    .trim();
  return looksLikeDate(bare);
}
