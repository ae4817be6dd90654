/**
 * What kind of furniture the marks of an element speak of (its classes, id and labels, one each), in a few words; `null` where they
 * speak of none.
 */
export function markedAs(tokens: readonly string[]): string | null {
  const written = tokens
    .filter((token) => !isState.test(token))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_:.-]+/g, '-');
  return marks.find(({ pattern }) => pattern.test(written))?.reason ?? null;
}

/** Marks of what an element has or may do, and the sections and key words that WordPress writes into the class of an article. */
const isState =
  /^(?:has|with|without|no|is|js|show|hide|category|tag|type|format|status|page|template|post_type|term|lang)[-_]|[-_](?:enabled|disabled|open|closed|on|off|allowed|active|loaded|ready|visible)$/i;

/** Words of marks, between hyphens. English is what most style sheets are written in, also in Berlin and Utrecht. */
function mark(words: string): RegExp {
  return new RegExp(`(?:^|-)(?:${words})(?=-|$)`);
}

const marks: readonly { readonly reason: string; readonly pattern: RegExp }[] = [
  {
    reason: 'embedded post',
    pattern: mark(
      'twitter-tweet|element-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed-bq',
    ),
  },
  {
    reason: 'press contact',
    pattern: mark('press-?contact|presse-?kontakt|pressekontakt|media-?contact|perscontact|noot'),
  },
  {
    reason: 'advert',
    pattern: mark(
      'ads?|adverts?|advertisements?|advertising|adslot|adsense|ad[sz]?box|adcontainer|advertorial|dfp|gpt|sponsor(?:ed|s)?|promo(?:tion|ted|box)?|anzeigen?|werbung|werbebox|advertentie|reclame|outbrain|taboola|commercial|affiliate|shopping|bookmark-card|skyscraper|leaderboard',
    ),
  },
  {
    reason: 'comments',
    pattern: mark(
      'comments?|commentlist|comment-?(?:section|list|area)|kommentare?|leserkommentare|reacties|disqus|replies|respond|commentaires|comentarios|reageer',
    ),
  },
  {
    reason: 'share bar',
    pattern: mark(
      'share(?:d|bar|box|tools|buttons?|links?)?|sharing|sharedaddy|addthis|addtoany|social(?:s|bar|media|links)?|teilen|delen|deel|follow-?us|tweet-?this|pinterest|whatsapp',
    ),
  },
  {
    reason: 'newsletter box',
    pattern: mark(
      'newsletters?|nieuwsbrief(?:-blok)?|subscribe|subscription|signup|sign-up|abo(?:box|nnieren|nnement)?|mailing-?list|email-?signup|nl-?(?:box|teaser)|teaser-nl',
    ),
  },
  {
    reason: 'paywall notice',
    pattern: mark(
      'paywall|regwall|premium-?(?:notice|teaser|box)|piano|metered?|registration-?wall|sign-?in(?:-?(?:gate|wall|prompt))?|bezahlschranke|betaalmuur|login-?(?:wall|box|prompt)|upgrade|upsell|cta|subscribe-?(?:box|cta)|membership',
    ),
  },
  {
    reason: 'cookie notice',
    pattern: mark(
      'cookies?|cookie-?(?:bar|banner|notice|consent|wall)|consent|gdpr|cmp|onetrust|didomi|usercentrics|dsgvo|privacy-?(?:banner|notice)|cookie-?wall|cookiewall|opt-in|borlabs|cmplz',
    ),
  },
  {
    reason: 'related stories',
    pattern: mark(
      'related|recommend(?:ed|ations?|er)|recirc(?:ulation)?|more-?(?:stories|news|from|on|about)|read-?(?:more|next|also)|also-?read|see-?also|most-?(?:read|popular|viewed)|popular|trending|teasers?|teaserlist|verwandte?|mehr-?(?:zum-thema|artikel|lesen)|lees-?(?:ook|meer|verder)|gerelateerd|weiterlesen|meistgelesen|meest-?gelezen|meer-?(?:nieuws|over|lezen)|siehe-?auch|up-?next|next-?(?:article|story)|jp-relatedposts|relatedposts|linkbox|lesen-sie-auch|a-lire|lire-aussi|topic-?(?:links|list)|inline-?related|story-?links|dossier-?links',
    ),
  },
  {
    reason: 'menu',
    pattern: mark(
      'nav|navbar|navigation|menu|menus|breadcrumbs?|brotkrumen|kruimelpad|pagination|pager|toc|table-of-contents|inhaltsverzeichnis|inhoudsopgave|skip-?(?:link|nav|to-content)|toolbar|topbar|masthead|site-?header|page-?header',
    ),
  },
  { reason: 'footer', pattern: mark('footer|site-?footer|colophon|imprint|impressum|copyright') },
  {
    reason: 'side column',
    pattern: mark(
      'sidebar|side-?bar|aside|rail|right-?rail|(?:left|right)-?col(?:umn)?|col(?:umn)?-?(?:left|right)|seitenleiste|zijbalk|widget-(?:area|recent|search|categories|tag|archive|social)|infobox|fact-?box|factbox|info-?box|kader|tipkader|events|agenda|calendar|kalender|veranstaltungen|termine',
    ),
  },
  {
    reason: 'tags',
    pattern: mark(
      'tags|tag-?(?:list|cloud|links)|post-?tags|topics|article-?tags|keywords|schlagworte|trefwoorden|categories|cat-links',
    ),
  },
  {
    reason: 'about the author',
    pattern: mark(
      'author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-)?author|autoren-?(?:box|info)|bio|auteur-?(?:info|bio)|contributor-?bio',
    ),
  },
  {
    reason: 'byline',
    pattern: mark(
      'byline|by-line|bylines|author-?(?:name|line|date|meta)|post-?meta|entry-?meta|article-?(?:meta|info|byline|date|author)|meta-?(?:info|data|line)|dateline|timestamp|publish(?:ed)?-?(?:dates?|on|time)|pub-?date|post-?date|entry-?date|datum|author|authors|autor|auteur|reading-?time|read-?time|lesezeit|leestijd|date|meta|infos|signature|publication|by',
    ),
  },
  {
    reason: 'photo caption',
    pattern: mark(
      'captions?|thumb-?caption|cap|bu|onderschrift|legende|wp-caption(?:-text)?|caption-?text|bildunterschrift|bildtext|bijschrift|image-?(?:credit|caption|source)|photo-?(?:credit|caption)|picture-?(?:credit|caption)|bildnachweis|bildquelle|fotocredit|credits?|copyright-?notice|lightbox|gallery|slideshow|carousel',
    ),
  },
  {
    reason: 'player',
    pattern: mark(
      'audio-?player|player|mediaplayer|listen|video-?(?:player|embed)|podcast-?(?:player|box)|read-?aloud|vorlesen|text-to-speech|beyondwords|voorlezen',
    ),
  },
  {
    reason: 'sources',
    pattern: mark('sources|source-?list|reflist|references|mw-references-wrap|mw-editsection|bibliography'),
  },
  {
    reason: 'page remark',
    pattern: mark(
      'print-?(?:only|link|button)|age-?warning|article-?age|feedback|rating|vote|poll|survey|umfrage|abstimmung|peiling|corrections-?link|app-?(?:banner|promo)|donate|donation|contribution-?(?:epic|banner)|support-?us|toast|popup|pop-?up|modal|overlay|tooltip|interstitial|loading|spinner',
    ),
  },
];
