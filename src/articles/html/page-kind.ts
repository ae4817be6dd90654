import type { Dropped } from '../dropped.ts';
import type { ArticleBody } from './article-body.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageBlock } from './page-blocks.ts';
import { elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';
import { statedKind } from './stated-kind.ts';

/** Why a page is not that of an article, in words for a keeper; `null` where it is one. */
export function noArticle(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  body: ArticleBody,
  furniture: ReadonlyMap<PageElement, string>,
  url: string | null,
): string | null {
  const elements = elementsIn(page);
  const stated = statedKind(elements, meta, data);
  if (stated !== null) return stated;
  const words = body.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < shortPage) {
    const headings = elements.filter(({ name }) => name === 'title' || name === 'h1').map(wordsIn);
    if (headings.some((heading) => errorTitle.test(heading))) return 'it is an error page, not an article';
    if (
      headings.some((heading) => confirmationTitle.test(heading)) ||
      (!data.isArticle && confirmation.test(body.text))
    ) {
      return 'it confirms a subscription or a form that was sent, and is no article';
    }
    if (asksForPassword(page, furniture)) return 'it is a page to log in on, not an article';
  }
  const noticed = words < fewestWords && page.length < longestNotice && body.dropped.some(isCookieNotice);
  if (noticed || isAboutCookies(body) || (words < shortPage && asksForConsent(body))) {
    return 'it is a cookie notice, not an article';
  }
  if (words < fewestWords) return 'there is no text of an article in it';
  if (words < shortPage && !data.isArticle && isFrontPage(url)) return 'it is the front page of a site';
  const saysArticle = data.isArticle || meta.first('og:type')?.toLowerCase() === 'article';
  const overview = (!saysArticle && isOverview(body)) || (!data.isArticle && isListOfCards(body));
  return overview ? 'it is an overview of articles, not one of them' : null;
}

/** Words. Below it a page may be anything; a brief report has more, a password form and an apology less. */
const shortPage = 150;

/** Words. The shortest items of news agencies are single sentences. */
const fewestWords = 12;

const errorTitle =
  /\b(?:404|403|410|500|502|503)\b|not found|access denied|forbidden|page unavailable|nicht gefunden|existiert nicht|zugriff verweigert|niet gevonden|bestaat niet|geen toegang|just a moment|are you (?:a )?(?:robot|human)|attention required|captcha|something went wrong|^(?:error|fehler|fout)\b/i;

/** A form below the headline; many sites have a small one above whatever the page is. */
function asksForPassword(page: PageElement, furniture: ReadonlyMap<PageElement, string>): boolean {
  const elements = elementsIn(page, (element) => besidePage.has(furniture.get(element) ?? ''));
  const fields = elements.flatMap(({ name, attributes }, index) =>
    name === 'input' && attributes.get('type')?.toLowerCase() === 'password' ? [index] : [],
  );
  const headline = elements.findIndex(({ name }) => name === 'h1');
  return fields.some((field) => field > headline);
}

/** Where sites keep a small form for their members beside whatever the page is. */
const besidePage = new Set(['side column', 'page header', 'menu', 'footer']);

function isFrontPage(url: string | null): boolean {
  return url !== null && /^https?:\/\/[^/?#]+\/?(?:index\.\w{2,5})?$/i.test(url);
}

/** What a site answers when a form was sent. */
const confirmationTitle =
  /^(?:thank you|thanks) for (?:subscribing|signing up|registering|joining|contacting|confirming|your (?:subscription|registration|order|message|purchase|donation|enquiry|inquiry))|^(?:subscription|registration|sign-?up) (?:confirmed|complete|successful)|^(?:please )?(?:confirm your (?:e-?mail|subscription)|check your (?:inbox|e-?mail))|^(?:vielen |herzlichen )?dank(?:e)? für (?:ihre|deine|eure|die) (?:anmeldung|registrierung|bestellung|nachricht|anfrage|spende)|^(?:anmeldung|registrierung) (?:erfolgreich|bestätigt)|^bitte bestätigen sie (?:ihre|die) (?:e-?mail|anmeldung)|^(?:hartelijk )?(?:bedankt|dank) voor (?:je|uw|jouw|het) (?:aanmelding|inschrijving|bestelling|bericht|aanmelden|inschrijven|registratie|donatie)|^(?:aanmelding|inschrijving) (?:gelukt|bevestigd)/i;

/** A short page on which a site speaks to whoever just signed up or off, of the e-mail that it has sent or will send no more. */
const confirmation =
  /\b(?:is on its way to your (?:inbox|mailbox)|we(?: have|'ve)? (?:just )?sent you (?:an?|a confirmation) e-?mail|thank(?:s| you) for (?:your interest in|subscribing to|signing up (?:to|for)) |you (?:will no longer|won't|will not) receive (?:any )?(?:more )?(?:e-?mails?|newsletters?|(?:e-?mail )?marketing)|you have (?:been |successfully )?(?:unsubscribed|been removed)|wir haben (?:ihnen|dir|euch) (?:soeben |gerade )?eine (?:bestätigungs-?)?e-?mail (?:geschickt|gesendet|zugesandt)|sie (?:wurden|haben sich) (?:erfolgreich )?(?:abgemeldet|ausgetragen|vom newsletter abgemeldet)|sie erhalten (?:ab sofort )?keine (?:weiteren )?(?:e-?mails|newsletter) mehr|we hebben (?:je|u|jou) (?:zojuist |net )?een (?:bevestigings-?)?e-?mail (?:gestuurd|verzonden)|(?:je|u) (?:bent|hebt je|heeft zich) (?:succesvol )?(?:uitgeschreven|afgemeld)|(?:je ontvangt|u ontvangt) (?:vanaf nu )?geen (?:e-?mails|nieuwsbrieven|nieuwsbrief) meer|your (?:subscription|registration|sign-?up|e-?mail address)\b.{0,60}\b(?:has been|is)(?: now)? (?:confirmed|complete|active)|(?:ihre|deine) (?:anmeldung|registrierung|e-?mail-?adresse)\b.{0,60}\b(?:wurde|ist|war) (?:jetzt |nun )?(?:erfolgreich|bestätigt)|(?:je|uw|jouw) (?:aanmelding|inschrijving|registratie|e-?mailadres)\b.{0,60}\b(?:is|werd) (?:nu )?(?:bevestigd|gelukt|ontvangen|voltooid))/i;

function isCookieNotice({ reason }: Dropped): boolean {
  return reason === 'cookie notice';
}

/** Every paragraph of it: an article on cookies has paragraphs on something else. */
function isAboutCookies({ text }: ArticleBody): boolean {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.length >= 80);
  return (
    paragraphs.length > 0 &&
    paragraphs.every((paragraph) => consent.test(paragraph)) &&
    text.length <= longestNotice
  );
}

/** Characters. */
const longestNotice = 3_000;

const consent = /\bcookies?\b|cookie-?\w+/i;

/** A wall before the page: every paragraph speaks of tracking or of paying instead, one of them of partners who get data. */
function asksForConsent({ text }: ArticleBody): boolean {
  const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.length >= 80);
  return (
    paragraphs.length > 0 &&
    paragraphs.every((paragraph) => tracking.test(paragraph)) &&
    paragraphs.some((paragraph) => dataPartners.test(paragraph))
  );
}

const tracking =
  /\bcookies?\b|cookie-?\w+|tracking|zustimm|einwillig|consent|toestemming|personenbezogen|personal data|persoonsgegevens|advertising|werbung|advertenties/i;
const dataPartners =
  /\b(?:wir|we|wij)\b.{0,80}\b(?:partners?|partnern|dritt\w+|third parties|derden)\b.{0,200}(?:daten|informationen|data|information|gegevens|informatie|cookies)/i;

/**
 * Cards of other pages and next to nothing else: each linked heading stands with its teaser in an element of its own. A list that an
 * article goes through has its headings and paragraphs side by side.
 */
function isListOfCards({ blocks }: ArticleBody): boolean {
  const headings = blocks.filter(linksElsewhere).map(({ element }) => element);
  if (headings.length < fewestCards) return false;
  const held = new Map<PageElement, number>();
  for (const heading of headings) {
    for (const above of lineageOf(heading)) held.set(above, (held.get(above) ?? 0) + 1);
  }
  const outside = blocks.filter(
    ({ element, text, linked }) =>
      linked * 2 < text.length &&
      !/^h[1-6]$/.test(element.name) &&
      !lineageOf(element).some((above) => held.get(above) === 1),
  );
  return outside.reduce((sum, { text }) => sum + text.length, 0) <= longestTeaser;
}

const fewestCards = 3;

/** A heading that is a link, and not one to its own place on the page. */
function linksElsewhere({ element, linked, text }: PageBlock): boolean {
  if (!/^h[1-6]$/.test(element.name) || linked * 2 <= text.length) return false;
  const links = [...lineageOf(element), ...elementsIn(element)].filter(({ name }) => name === 'a');
  return links.some(({ attributes }) => !/^(?:#|$)/.test(attributes.get('href') ?? ''));
}

/** Headings that are links, each with no more than a teaser below it. */
function isOverview({ blocks }: ArticleBody): boolean {
  const linkedHeadings = blocks.filter(
    ({ element, linked, text }) => /^h[1-6]$/.test(element.name) && linked * 2 > text.length,
  ).length;
  const longParagraphs = blocks.filter(
    ({ text, linked }) => text.length > longestTeaser && linked * 2 < text.length,
  ).length;
  return linkedHeadings >= fewestTeasers && longParagraphs < linkedHeadings;
}

const fewestTeasers = 4;
const longestTeaser = 300;
