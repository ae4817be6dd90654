import { isBlock } from './block-elements.ts';
import { elementsIn, type PageElement } from './page-tree.ts';

/** Which elements of a page are no part of its article, by their names and marks. */
export interface PageFurniture {
  /** Why an element is furniture, in a few words; `null` where nothing says so. Elements inside a piece of furniture need not be asked. */
  reasonFor(element: PageElement): string | null;
}

/**
 * Marks are words in `class`, `id`, `role`; pages also mark whole columns with them ("has-sidebar", "paywall"). So an element is kept
 * that holds the headline, the marked text of the article, or more than half of all paragraphs of the page.
 */
export function pageFurniture(page: PageElement): PageFurniture {
  const prose = new Map<PageElement, number>();
  const holdsArticle = new Set<PageElement>();
  measure(page);
  const all = prose.get(page) ?? 0;
  return { reasonFor };

  function measure(element: PageElement): number {
    let sum = isParagraph(element) ? proseIn(element) : 0;
    for (const child of element.children) if (typeof child !== 'string') sum += measure(child);
    if (isCommentSection(element)) sum = 0;
    prose.set(element, sum);
    if (
      isHeartOfArticle(element) ||
      element.children.some((child) => typeof child !== 'string' && holdsArticle.has(child))
    ) {
      holdsArticle.add(element);
    }
    return sum;
  }

  function reasonFor(element: PageElement): string | null {
    const { name } = element;
    if (name === 'html' || name === 'body' || name === 'main') return null;
    const reason = byName(element) ?? byRole(element) ?? byHiding(element) ?? byMarks(element);
    if (reason === null) return null;
    if (holdsArticle.has(element)) return null;
    if (reason === 'comments' && isCommentSection(element)) return reason;
    return all > 0 && (prose.get(element) ?? 0) * 2 > all ? null : reason;
  }
}

/** Readers may write more than the reporter did; only a mark that names the section itself is believed then. */
function isCommentSection({ attributes }: PageElement): boolean {
  return `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .some((token) =>
      /^(?:\w+[-_]+)?(?:comments?|kommentare?|reacties|disqus_thread)(?:[-_]+(?:list|section|area|wrapper|container|thread|body|block))?$/.test(
        token,
      ),
    );
}

function isHeartOfArticle({ name, attributes }: PageElement): boolean {
  return (
    (name === 'h1' && !/(?:^|[\s_-])(?:logo|site|brand)/i.test(attributes.get('class') ?? '')) ||
    /(?:^|\s)articleBody(?:\s|$)/.test(attributes.get('itemprop') ?? '')
  );
}

function isParagraph({ name }: PageElement): boolean {
  return name === 'p' || name === 'div' || name === 'td' || name === 'section' || name === 'article';
}

/** The characters that stand in an element itself, with its inline elements, where they are enough for a sentence. */
function proseIn(element: PageElement): number {
  let own = 0;
  for (const child of element.children) {
    if (typeof child === 'string') own += child.trim().length;
    else if (/^(?:b|i|em|strong|span|a|font|u)$/.test(child.name)) own += child.length;
  }
  return own >= 60 ? own : 0;
}

function byName({ name, attributes, parent, children }: PageElement): string | null {
  switch (name) {
    case 'nav':
    case 'menu':
      return 'menu';
    case 'aside':
      return 'side column';
    case 'footer':
      return 'footer';
    case 'form':
    case 'button':
    case 'input':
    case 'fieldset':
      return 'form';
    case 'dialog':
      return 'dialog';
    case 'figcaption':
      return 'photo caption';
    case 'title':
      return 'title';
    case 'sup':
      return /reference|footnote/i.test(attributes.get('class') ?? '') && children.length === 1
        ? 'footnote mark'
        : null;
    case 'header':
      return parent?.name === 'body' ? 'page header' : null;
    default:
      return null;
  }
}

function byRole({ attributes }: PageElement): string | null {
  return roles.get(attributes.get('role')?.toLowerCase() ?? '') ?? null;
}

const roles: ReadonlyMap<string, string> = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['toolbar', 'menu'],
  ['tablist', 'menu'],
  ['banner', 'page header'],
  ['contentinfo', 'footer'],
  ['complementary', 'side column'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['doc-endnotes', 'notes'],
]);

function byHiding({ attributes, name }: PageElement): string | null {
  const hidden =
    attributes.has('hidden') ||
    (attributes.get('aria-hidden') === 'true' && name !== 'span') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '') ||
    /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden|is-hidden|screenreader(?:-only)?|element-invisible)(?:$|\s)/i.test(
      attributes.get('class') ?? '',
    );
  return hidden ? 'hidden' : null;
}

function byMarks(element: PageElement): string | null {
  const { attributes, name } = element;
  const marks = ['class', 'id', 'data-component', 'data-testid', 'aria-label']
    .flatMap((key) => (attributes.get(key) ?? '').split(/\s+/))
    .filter((token) => !isState.test(token))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_:.-]+/g, '-');
  if (name === 'table') return null;
  const states = attributes.get('itemprop') ?? '';
  const isByline = /\b(?:author|datePublished|dateModified)\b/.test(states);
  const reason = isByline
    ? 'byline'
    : (markedAs.find(({ marks: pattern }) => pattern.test(marks))?.reason ?? null);
  if (reason === 'related stories')
    return elementsIn(element).some((inner) => inner.name === 'a') ? reason : null;
  if (reason === 'byline' && element.length > longestByline) return null;
  return reason !== null && standsInText(element) && !inTextToo.has(reason) ? null : reason;
}

/** A byline, a date, a reading time. What is longer has been marked so for another reason. */
const longestByline = 300;

/** A marked word or two within a sentence, such as a place of writing, belong to it. */
function standsInText(element: PageElement): boolean {
  return !isBlock(element.name) && element.parent?.hasWords === true;
}

const inTextToo = new Set(['advert', 'share bar', 'newsletter box', 'player']);

/** Marks of what an element has or may do, and the sections and key words that WordPress writes into the class of an article. */
const isState =
  /^(?:has|with|without|no|is|js|show|hide|category|tag|type|format|status|page|template|post_type|term|lang)[-_]|[-_](?:enabled|disabled|open|closed|on|off|allowed|active|loaded|ready|visible)$/i;

/** Words of marks, between hyphens. English is what most style sheets are written in, also in Berlin and Utrecht. */
function mark(words: string): RegExp {
  return new RegExp(`(?:^|-)(?:${words})(?=-|$)`);
}

const markedAs: readonly { readonly reason: string; readonly marks: RegExp }[] = [
  {
    reason: 'embedded post',
    marks: mark(
      'twitter-tweet|element-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed-bq',
    ),
  },
  {
    reason: 'press contact',
    marks: mark('press-?contact|presse-?kontakt|pressekontakt|media-?contact|perscontact|noot'),
  },
  {
    reason: 'advert',
    marks: mark(
      'ads?|adverts?|advertisements?|advertising|adslot|adsense|ad[sz]?box|adcontainer|advertorial|dfp|gpt|sponsor(?:ed|s)?|promo(?:tion|ted|box)?|anzeigen?|werbung|werbebox|advertentie|reclame|outbrain|taboola|commercial|affiliate|shopping|bookmark-card|skyscraper|leaderboard',
    ),
  },
  {
    reason: 'comments',
    marks: mark(
      'comments?|commentlist|comment-?(?:section|list|area)|kommentare?|leserkommentare|reacties|disqus|replies|respond|commentaires|comentarios|reageer',
    ),
  },
  {
    reason: 'share bar',
    marks: mark(
      'share(?:d|bar|box|tools|buttons?|links?)?|sharing|sharedaddy|addthis|addtoany|social(?:s|bar|media|links)?|teilen|delen|deel|follow-?us|tweet-?this|pinterest|whatsapp',
    ),
  },
  {
    reason: 'newsletter box',
    marks: mark(
      'newsletters?|nieuwsbrief(?:-blok)?|subscribe|subscription|signup|sign-up|abo(?:box|nnieren|nnement)?|mailing-?list|email-?signup|nl-?(?:box|teaser)|teaser-nl',
    ),
  },
  {
    reason: 'paywall notice',
    marks: mark(
      'paywall|regwall|premium-?(?:notice|teaser|box)|piano|metered?|registration-?wall|bezahlschranke|betaalmuur|login-?(?:wall|box|prompt)|upgrade|upsell|cta|subscribe-?(?:box|cta)|membership',
    ),
  },
  {
    reason: 'cookie notice',
    marks: mark(
      'cookies?|cookie-?(?:bar|banner|notice|consent|wall)|consent|gdpr|cmp|onetrust|didomi|usercentrics|dsgvo|privacy-?(?:banner|notice)|cookie-?wall|cookiewall|opt-in|borlabs|cmplz',
    ),
  },
  {
    reason: 'related stories',
    marks: mark(
      'related|recommend(?:ed|ations?|er)|recirc(?:ulation)?|more-?(?:stories|news|from|on|about)|read-?(?:more|next|also)|also-?read|see-?also|most-?(?:read|popular|viewed)|popular|trending|teasers?|teaserlist|verwandte?|mehr-?(?:zum-thema|artikel|lesen)|lees-?(?:ook|meer|verder)|gerelateerd|weiterlesen|meistgelesen|meest-?gelezen|meer-?(?:nieuws|over|lezen)|siehe-?auch|up-?next|next-?(?:article|story)|jp-relatedposts|relatedposts|linkbox|lesen-sie-auch|a-lire|lire-aussi|topic-?(?:links|list)|inline-?related|story-?links|dossier-?links',
    ),
  },
  {
    reason: 'menu',
    marks: mark(
      'nav|navbar|navigation|menu|menus|breadcrumbs?|brotkrumen|kruimelpad|pagination|pager|toc|table-of-contents|inhaltsverzeichnis|inhoudsopgave|skip-?(?:link|nav|to-content)|toolbar|topbar|masthead|site-?header|page-?header',
    ),
  },
  { reason: 'footer', marks: mark('footer|site-?footer|colophon|imprint|impressum|copyright') },
  {
    reason: 'side column',
    marks: mark(
      'sidebar|side-?bar|aside|rail|right-?rail|seitenleiste|zijbalk|widget-(?:area|recent|search|categories|tag|archive|social)|infobox|fact-?box|factbox|info-?box|kader|tipkader|events|agenda|calendar|kalender|veranstaltungen|termine',
    ),
  },
  {
    reason: 'tags',
    marks: mark(
      'tags|tag-?(?:list|cloud|links)|post-?tags|topics|article-?tags|keywords|schlagworte|trefwoorden|categories|cat-links',
    ),
  },
  {
    reason: 'about the author',
    marks: mark(
      'author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-)?author|autoren-?(?:box|info)|bio|auteur-?(?:info|bio)|contributor-?bio',
    ),
  },
  {
    reason: 'byline',
    marks: mark(
      'byline|by-line|bylines|author-?(?:name|line|date|meta)|post-?meta|entry-?meta|article-?(?:meta|info|byline|date|author)|meta-?(?:info|data|line)|dateline|timestamp|publish(?:ed)?-?(?:date|on|time)|pub-?date|post-?date|entry-?date|datum|author|authors|autor|auteur|reading-?time|read-?time|lesezeit|leestijd|date|meta|infos|signature|publication|by',
    ),
  },
  {
    reason: 'photo caption',
    marks: mark(
      'captions?|cap|bu|onderschrift|legende|wp-caption(?:-text)?|caption-?text|bildunterschrift|bildtext|bijschrift|image-?(?:credit|caption|source)|photo-?(?:credit|caption)|picture-?(?:credit|caption)|bildnachweis|bildquelle|fotocredit|credits?|copyright-?notice|lightbox|gallery|slideshow|carousel',
    ),
  },
  {
    reason: 'player',
    marks: mark(
      'audio-?player|player|mediaplayer|listen|video-?(?:player|embed)|podcast-?(?:player|box)|read-?aloud|vorlesen|text-to-speech|beyondwords|voorlezen',
    ),
  },
  {
    reason: 'page remark',
    marks: mark(
      'print-?(?:only|link|button)|age-?warning|article-?age|feedback|rating|vote|poll|survey|umfrage|abstimmung|peiling|corrections-?link|app-?(?:banner|promo)|donate|donation|contribution-?(?:epic|banner)|support-?us|toast|popup|pop-?up|modal|overlay|tooltip|interstitial|loading|spinner',
    ),
  },
];

/** The outermost elements of a page that are furniture, with their reasons; what `isStory` knows to be of the article is none. */
export function furnitureIn(
  page: PageElement,
  isStory: (element: PageElement) => boolean,
): ReadonlyMap<PageElement, string> {
  const furniture = pageFurniture(page);
  const found = new Map<PageElement, string>();
  const inside = new Set<PageElement>();
  for (const element of elementsIn(page)) {
    if (element.parent !== null && inside.has(element.parent)) {
      inside.add(element);
      continue;
    }
    const reason = furniture.reasonFor(element);
    if (reason === null || isStory(element)) continue;
    found.set(element, reason);
    inside.add(element);
  }
  return found;
}
