/**
 * Why a line of a scraped page is no part of its article, as a keeper reads it in `dropped`; `null` for every other line. Lines are
 * known whole, from their first letter to their last, in English, German and Dutch: what merely speaks of adverts or cookies stays.
 */
export function furnitureReason(line: string): string | null {
  if (line.length > longestFurniture || (line.length > longestPlain && !notice.test(line))) return null;
  const words = bare(line);
  if (words === '') return 'marks without words';
  if (legalHint.test(words) || otherKind.test(words)) {
    for (const { reason, pattern } of kinds) if (pattern.test(words)) return reason;
  }
  return isMenu(words) ? 'menu' : null;
}

/** What a line says of sharing: `word` where it can be nothing else; `way` and `platform` where it may as well be an item in a list. */
export function shareWord(line: string): 'word' | 'way' | 'platform' | null {
  if (line.length > 100) return null;
  const words = bare(line);
  if (words === '') return null;
  const tokens = words
    .split(/[\s|·•,/]+/)
    .filter((token) => token !== '' && !/^(?:on|via|auf|op|and|und|en|&|\d+)$/i.test(token));
  if (tokens.length === 0 || !tokens.every((token) => shareToken.test(token))) return null;
  if (tokens.every((token) => platform.test(token))) return 'platform';
  return tokens.every((token) => platform.test(token) || way.test(token)) ? 'way' : 'word';
}

/** Whether a line opens a list of other stories. */
export function isRelatedHeading(line: string): boolean {
  if (line.length > 100) return false;
  const words = bare(line);
  return words.length <= 80 && !words.endsWith('.') && relatedHeading.test(words);
}

/** Whether a line opens the readers' comments, which last until the end of the page. */
export function isCommentsHeading(line: string): boolean {
  return line.length <= 120 && commentsHeading.test(bare(line));
}

/** Characters. Cookie notices are the longest, with some 600; nothing else is longer than a sentence or two. */
const longestFurniture = 800;
const longestPlain = 250;
const notice = /cookie|©|copyright|rights|rechte|disclaimer|retrieved|\bdoi\b/i;

/** Without the bullet, arrow or rule before it and the arrow or rule behind it. */
function bare(line: string): string {
  const trailed = /[^\p{L}\p{N}."'”“’»)\]?!…]$/u.test(line.slice(-2));
  const words = (trailed ? line.replace(/[^\p{L}\p{N}."'”“’»)\]?!…]+$/u, '') : line)
    .replace(/^[^\p{L}\p{N}@©"'“„‘«([]+/u, '')
    .replaceAll('’', "'");
  return oddBlank.test(words) || words.includes('  ') ? words.replace(/\s+/g, ' ') : words;
}

/** White space that is no blank. */
const oddBlank = /[^\S ]/;

function line(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})[.!…]{0,3}$`, 'iu');
}

const articleWord =
  '(?:article|story|post|page|report|content|artikel|beitrag|bericht|seite|inhalt|pagina|stuk)';

const relatedHeading = line(
  'more (?:about|on|from|by|in|stories|news|coverage|like this)(?: (?:this|the|these|our|[A-Z0-9])[^.!?]{0,40})?',
  'related(?: (?:articles?|stories|story|topics|content|news|coverage|links|posts|reading))?',
  'read (?:more|also|next|this next|on)',
  'see also|also read|(?:other|more) stories(?: you (?:might|may) (?:like|have missed))?',
  'you (?:may|might) (?:also|have) (?:like|missed|be interested in|enjoy)',
  'recommended(?: (?:for you|stories|articles|reading))?|most (?:read|popular|viewed|shared)(?: [^.!?]{0,20})?',
  "trending(?: now| stories)?|top stories|latest (?:news|stories|articles)|popular (?:posts|now|stories|articles)|editor'?s'? (?:picks?|choice)",
  "what to read next|up next|don't miss|sponsored stories|from (?:around )?the web|from our partners",
  'mehr (?:zum thema|zu diesem thema|nachrichten|artikel|(?:über|von|aus|zu) [^.!?]{2,40})',
  'lesen sie (?:auch|mehr|dazu|weiter)|(?:das )?könnte (?:sie|dich) auch interessieren|das könnte ihnen auch gefallen|auch interessant',
  'weitere (?:artikel|meldungen|nachrichten|themen|beiträge|links)(?: [^.!?]{0,30})?|(?:ähnliche|verwandte|passende) (?:artikel|beiträge|themen)',
  'meistgelesen(?:e artikel)?|meist (?:gelesen|kommentiert|geteilt)|(?:links )?zum (?:thema|artikel)|siehe auch|empfehlungen(?: der redaktion| für sie)?|aktuelle meldungen|neueste (?:artikel|beiträge|meldungen)',
  'lees (?:ook|meer|verder)(?: over [^.!?]{1,40})?|meer (?:over|van|uit|nieuws|artikelen|lezen)(?: [^.!?]{1,40})?|gerelateerd(?:e (?:artikelen|berichten|onderwerpen))?',
  '(?:meest|best) (?:gelezen|bekeken|gedeeld)|(?:dit )?(?:vind je|vindt u) (?:misschien|wellicht|mogelijk) ook [^.!?]{1,30}|ook interessant|aanbevolen(?: [^.!?]{1,20})?|zie ook|laatste nieuws|bekijk ook|andere lezers lazen(?: ook)?',
);

const commentsHeading = line(
  '\\d+ (?:comments?|kommentare?|reacties?)|(?:comments?|kommentare?|reacties?) ?(?:\\(\\d+\\)|\\d+)',
  '(?:leave|post|write|add) a (?:comment|reply)|(?:join|start) the (?:conversation|discussion)|(?:view|show|read|see) (?:all )?(?:\\d+ )?comments|be the first to comment',
  'schreib(?:en sie|e|t)? einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|diskutieren sie mit|kommentare lesen',
  '(?:plaats|geef|schrijf|laat) een reactie(?: achter)?|reageer(?: op dit artikel)?',
);

const shareToken =
  /^(?:share|shares|sharing|tweet|e-?mail|mail|print|pin|save|bookmark|copy|link|url|this|article|story|post|page|teilen|merken|drucken|versenden|artikel|delen|deel|dit|bewaren|bewaar|printen|afdrukken|kopieer|facebook|twitter|x|linkedin|xing|whatsapp|pinterest|reddit|telegram|flipboard|instagram|youtube|tumblr|pocket|threads|bluesky|mastodon|messenger|comment|comments)[.:]?$/i;
const platform =
  /^(?:facebook|twitter|x|linkedin|xing|whatsapp|pinterest|reddit|telegram|flipboard|instagram|youtube|tumblr|pocket|threads|bluesky|mastodon|messenger|this|article|story|post|page|artikel|dit)[.:]?$/i;
const way = /^(?:e-?mail|mail|link|url|comments?|save|print|copy|pin|bookmark)[.:]?$/i;

const kinds: readonly { readonly reason: string; readonly pattern: RegExp }[] = [
  {
    reason: 'advert',
    pattern: line(
      'advertisements?|adverts?|ad|ads|sponsored(?: (?:content|post|by [^.!?]{1,40}))?|promoted|paid (?:post|content)|advertorial',
      '(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement|video))?',
      '(?:advertisement ?[-–—:|.]? ?)?(?:scroll (?:down )?to continue(?: reading| with content)?|continue reading(?: below| the main story)?)|skip ad(?:vertisement)?|report this ad|ad feedback|remove ads',
      'anzeigen?|werbung|werbe-?anzeige|(?:nach der anzeige|unter der anzeige) weiterlesen|(?:der )?(?:artikel|text) geht (?:nach|unter) der (?:anzeige|werbung) weiter|werbung (?:ausblenden|schließen)',
      'advertenties?|reclame|gesponsord(?:e (?:inhoud|bericht))?|(?:het |de |dit )?(?:artikel|tekst|verhaal|bericht) (?:gaat|loopt) (?:verder|door) (?:onder|na) (?:de |deze )?(?:advertentie|reclame|video|foto|afbeelding)',
      'lees (?:verder|door) (?:onder|na) de (?:advertentie|video|foto)|advertentie sluiten',
    ),
  },
  {
    reason: 'reading time',
    pattern: line(
      '(?:estimated |approximate )?(?:reading|read) ?time ?:? ?[^.!?]{0,20}|(?:lesezeit|lesedauer|leestijd|leesduur) ?:? ?(?:ca\\.? ?|etwa |ongeveer )?[^.!?]{0,20}',
      '(?:about )?\\d{1,3}[- ]?(?:min|mins|minutes?|minuten|min\\.)[- ]?(?:read(?:ing)?(?: time)?|to read|lesezeit|lesedauer|leestijd|leesduur|lesen|lezen)',
    ),
  },
  {
    reason: 'voice player',
    pattern: line(
      'select (?:voice|speed|language)|(?:play|pause|mute|unmute) ?(?:audio|video|article)?|\\d(?:\\.\\d{1,2})? ?x|(?:playback )?speed ?:? ?\\d(?:\\.\\d{1,2})? ?x?',
      '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?: ?/ ?(?:\\d{1,2}:)?\\d{1,2}:\\d{2})?|listen(?: to (?:this|the) (?:article|story|episode))?(?: ?[·|(–-]? ?\\d{1,3}(?::\\d\\d)? ?(?:min(?:utes?|s)?)?\\)?)?',
      '(?:diesen )?artikel (?:anhören|vorlesen(?: lassen)?)|vorlesen|anhören|(?:be)?luister(?: (?:naar )?(?:dit|het) artikel)?|artikel beluisteren',
      `this (?:audio|article) (?:is|was) (?:generated|read|narrated) (?:by|using) [^.!?]{2,60}`,
    ),
  },
  {
    reason: 'note on the age of the page',
    pattern: line(
      `(?:this|dieser|diese|dieses|dit|deze) ${articleWord} (?:is|was|ist|stammt|wurde|werd) [^.!?]{0,40}\\b(?:old|older|ago|alt|älter|oud|ouder|jahr|jahre|jaar|archive|archiv|archief)\\b[^.!?]{0,40}`,
    ),
  },
  {
    reason: 'trust line',
    pattern: line(
      'why (?:you can|should you|to) trust [^.!?]{1,40}(?<!\\b(?:is|are|was|were)\\b[^.!?]{0,40})|our standards: [^!?]{1,80}|how we (?:report|test|work)|(?:mehr|meer) über unsere (?:arbeitsweise|standards)|zo werkt [^.!?]{1,30}',
    ),
  },
  {
    reason: 'newsletter line',
    pattern: line(
      '(?:please )?(?:sign up|subscribe|register|join|get|receive|stay)\\b[^.!?]{0,140}\\b(?:newsletters?|inbox|mailbox|e-?mail(?:s| alerts?| updates?)?|mailing list|briefing)\\b[^.!?]{0,60}',
      '(?:our |the |daily |weekly |free |e-?mail )*newsletters?|(?:enter )?your e-?mail(?: address)?|by (?:signing up|subscribing)[^.!?]{0,160}|(?:thanks|thank you) for (?:signing up|subscribing)',
      '(?:jetzt |hier |gleich |kostenlos |den |unseren |unser |zum |zur )*newsletter(?:-anmeldung)?(?: (?:abonnieren|bestellen|anmelden))?|(?:ihre )?e-mail-adresse(?: eingeben)?',
      '(?:abonnieren|bestellen|erhalten|melden|registrieren|holen|verpassen|bleiben) sie\\b[^.!?]{0,140}\\b(?:[\\p{L}-]*newsletters?|postfach|posteingang|e-mail)\\b[^.!?]{0,60}|(?:abonniere|hol dir|melde dich|verpasse|bestelle)\\b[^.!?]{0,140}\\bnewsletter\\b[^.!?]{0,60}|keine [^.!?]{1,60} mehr verpassen[^.!?]{0,60}|mit der anmeldung [^.!?]{1,160}',
      '(?:schrijf|meld|abonneer|ontvang|registreer|mis)\\b[^.!?]{0,140}\\b(?:[\\p{L}-]*nieuwsbrief|nieuwsbrieven|inbox|mailbox|e-?mail)\\b[^.!?]{0,60}|(?:onze |de |gratis |dagelijkse )*nieuwsbrief(?: ontvangen)?|(?:uw|je|jouw) e-?mail(?:adres)?',
    ),
  },
  {
    reason: 'invitation to subscribe',
    pattern: line(
      '(?:log ?in|sign ?in|log ?out|sign ?up|register|subscribe|my account|create (?:an )?account|become a member|subscribe (?:now|today|here)|support us|donate|start (?:your )?(?:free )?trial)(?: (?:to|for|or) [^.!?]{1,60})?',
      '(?:anmelden|abmelden|einloggen|registrieren|abonnieren|abo|abo-shop|mein konto|jetzt (?:anmelden|abonnieren|registrieren|testen|weiterlesen)|e-paper)',
      '(?:inloggen|uitloggen|aanmelden|registreren|abonneren|abonneer(?: nu| je)?|word (?:lid|abonnee)|mijn account|neem een abonnement)',
      `(?:this|dieser|diesen|dit|deze) ${articleWord} [^.!?]{0,60}\\b(?:subscribers|members|abonnenten|abonnees|leden)\\b[^.!?]{0,60}`,
      '(?:already|bereits|al|ben je al|bent u al|sind sie bereits) (?:a |an )?(?:subscriber|member|registered|abonnent|abonnee|lid)\\?(?: [^.!?]{1,60})?',
    ),
  },
  {
    reason: 'cookie notice',
    pattern: new RegExp(
      [
        '^(?:we(?: and our [^.!?]{1,40})?|this (?:web)?site|our (?:web)?sites?|cookies|by (?:continuing|using|clicking|browsing|closing|accepting))\\b(?=.{0,300}\\bcookies?\\b)(?=.{0,500}\\b(?:experience|improve|enhance|personali[sz]e|traffic|analy[sz]e|consent|accept|agree|policy|preferences|settings|deliver)).{10,}$',
        '^(?:diese|unsere|wir|um|durch|mit|cookies)\\b(?=.{0,300}cookies?\\b)(?=.{0,500}(?:nutzerfreundlich|erlebnis|verbesser|zustimm|stimme|stimmen|einverstanden|akzeptier|datenschutz|einstellungen|analysier|personalisier|bereitstellung)).{10,}$',
        '^(?:deze|onze|wij|we|door|om|cookies)\\b(?=.{0,300}cookies?\\b)(?=.{0,500}(?:ervaring|verbeter|akkoord|accepte|toestemming|instellingen|voorkeuren|analyse|personalise|advertenties|gebruiksvriendelijk|goed te laten werken)).{10,}$',
        '^(?:(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|manage (?:preferences|cookies|options|settings|choices)|cookie[- ](?:settings|policy|preferences|notice|consent)|i (?:agree|accept)|got it|agree(?: and (?:close|continue))?|we value your privacy|your privacy(?: choices)?)[.!]?$',
        '^(?:alle(?:s)? (?:cookies )?(?:akzeptieren|ablehnen|accepteren|weigeren|toestaan|zulassen)|cookie-?(?:einstellungen|richtlinie|hinweis|instellingen|beleid|voorkeuren)|akzeptieren|ablehnen|accepteren|weigeren|einverstanden|akkoord|zustimmen|dem stimme ich zu|einstellungen|instellingen|nur notwendige(?: cookies)?)[.!]?$',
      ].join('|'),
      'iu',
    ),
  },
  {
    reason: 'legal line',
    pattern:
      /^(?:(?:©|\(c\)|copyright\b)[^!?]{0,160}|[^!?]{0,100}\b(?:all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden)\b[^!?]{0,100}|all (?:logos,? (?:and )?)?(?:trade ?marks|logos)\b[^!?]{0,60}\b(?:property of|owned by)\b[^!?]{0,120})$/iu,
  },
  {
    reason: 'note on rights',
    pattern: line(
      '(?:this|the) (?:document|article|story|material|content|work|page) is (?:subject to|protected by) copyright\\b[^!?]{0,400}',
      '(?:all )?(?:contents?|materials?) (?:is |are )?copyright(?:ed)?\\b[^!?]{0,200}',
      '(?:this|all) (?:material|content|article|story|document|text|page)s?\\b[^.!?]{0,60}may not be (?:re)?(?:published|produced|printed|distributed|used)\\b[^!?]{0,200}',
      'dieser (?:text|artikel|beitrag) (?:ist urheberrechtlich geschützt|unterliegt dem urheberrecht)\\b[^!?]{0,200}',
      '(?:nachdruck|vervielfältigung|weiterverbreitung|verwendung)\\b[^.!?]{0,60} (?:nur mit|ohne)(?: (?:ausdrücklicher?|schriftlicher?|vorheriger?))* (?:genehmigung|zustimmung|erlaubnis)\\b[^!?]{0,120}',
      'op (?:dit|deze|alle) [^.!?]{1,40} (?:be)?rust(?:en)? (?:auteursrecht|copyright)\\b[^!?]{0,200}',
      'niets (?:van|uit) deze (?:site|uitgave|pagina|website) mag\\b[^!?]{0,200}',
      'disclaimer: .{0,80}\\bnot (?:responsible|liable) for\\b.{0,300}',
    ),
  },
  {
    reason: 'call to the reader',
    pattern: line(
      'tip us off|send (?:us )?(?:news|(?:a |your )?tips?)|got (?:a |any )?(?:news )?(?:tips?|story|question)\\?? ?[^!?]{0,100}|(?:do you )?have a (?:story|tip)\\?[^!?]{0,100}|report (?:an?|this) (?:error|typo|mistake)|(?:e-?mail|contact) (?:the )?(?:author|reporter|editor|us)(?: at [^ ]{3,60})?',
      'fehler (?:melden|gefunden\\?[^!?]{0,60})|(?:haben sie|hast du) [^.!?]{1,60}\\?,? (?:schreiben|melden|kontaktieren) sie [^!?]{1,80}',
      'tips? (?:de redactie|insturen)|(?:heb je|heeft u) een (?:tip|vraag)[^.!?]{0,60}\\?[^!?]{0,80}|foutje gezien\\?[^!?]{0,60}',
      'follow (?:us|me|@\\w+|[\\p{Lu}][^.!?]{1,40}) (?:on|via) (?:facebook|twitter|x|instagram|linkedin|google|whatsapp|telegram|social|youtube|mastodon|bluesky)[^!?]{0,60}|find us on [^.!?]{2,40}|like us on [^.!?]{2,40}',
      'folge?n? (?:sie )?(?:uns|mir|[\\p{Lu}][^.!?]{1,40}) (?:auf|bei) [^.!?]{1,60}|volg (?:ons|mij|[\\p{Lu}][^.!?]{1,40}) (?:op|via) [^.!?]{1,60}',
      '(?:download|get|install) (?:the|our) [^.!?]{0,40}\\bapp\\b[^.!?]{0,40}|(?:laden sie|lade) [^.!?]{0,40}\\bapp\\b[^.!?]{0,40}|download (?:de|onze) [^.!?]{0,40}\\bapp\\b[^.!?]{0,40}',
      '\\d+(?:[.,]\\d+)?[km]? (?:shares?|likes?|views?|retweets?|updates?|mal geteilt|keer gedeeld)',
    ),
  },
  {
    reason: 'comments',
    pattern: line(
      '(?:comments|commenting) (?:are|is|have been|has been) (?:now )?(?:closed|disabled|turned off)(?: (?:for|on) [^.!?]{1,60})?|(?:log|sign) in to (?:post|leave|add) (?:a )?comments?',
      '(?:die )?(?:kommentare|kommentarfunktion) (?:ist|sind|wurden?) (?:derzeit |für diesen (?:artikel|beitrag) )?(?:geschlossen|deaktiviert|gesperrt)',
      '(?:reageren|reacties) (?:is|zijn) (?:niet (?:meer )?mogelijk|gesloten|uitgeschakeld)|op dit (?:item|artikel|bericht) kan niet (?:meer )?(?:gereageerd worden|worden gereageerd)',
    ),
  },
  {
    reason: 'note on the source',
    pattern:
      /^(?:Citation: .{5,200} retrieved \d.{5,40} from https?:\/\/\S{4,200}|More [Ii]nformation: .{5,300}\b(?:DOI|doi|https?):.{0,100}|(?:(?:DOI|doi) ?:? ?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S{2,80}|SOURCE:? \p{Lu}[^.!?]{1,80}|\(?(?:[Pp]hoto|PHOTO|[Ll]ogo|LOGO|[Vv]ideo|[Ii]mage)s? ?[:–-] ?https?:\/\/\S{4,200}\)?)$/u,
  },
  {
    reason: 'related story',
    pattern:
      /^(?:read (?:more|also|next)|see also|related(?: (?:story|article|stories|articles))?|also read|watch(?: (?:now|more|also))?|don't miss|lesen sie (?:auch|dazu|mehr)|mehr zum thema|siehe auch|auch interessant|lesetipp|lees (?:ook|meer|verder)|zie ook|bekijk ook|meer over dit onderwerp) ?[:>»|–—-] ?.{3,200}$/iu,
  },
  {
    reason: 'note of the system',
    pattern: line(
      'this (?:entry|post|item) was (?:posted|published|filed|written)(?=.{0,230}\\b(?:permalink|filed under|trackback|rss|tagged)\\b).{1,240}',
      'dieser (?:eintrag|beitrag|artikel) wurde(?=.{0,230}\\b(?:permalink|lesezeichen|trackback|rss|abgelegt|verschlagwortet)\\b).{1,240}',
      'dit (?:bericht|artikel) (?:is|werd|was) geplaatst(?=.{0,230}\\b(?:permalink|bladwijzer|bookmark|trackback|rss|getagd|tags)\\b).{1,240}',
      'a version of this (?:article|story|essay|column|review) (?:appears|appeared|ran) in print\\b.{1,200}',
      '(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|stammt|ist erschienen) (?:auch )?(?:in|aus) der (?:gedruckten |print-?)?ausgabe\\b[^!?]{1,120}',
      '(?:een versie van )?dit (?:artikel|verhaal|stuk) (?:verscheen|stond) (?:ook )?in de (?:papieren )?(?:krant|editie) van\\b[^!?]{1,100}',
    ),
  },
  {
    reason: 'credits',
    pattern:
      /^\(?(?:additional )?(?:reporting|writing|compiled|edited|editing) (?:and (?:writing|editing) )?by \p{Lu}[^!?]{2,200}$/iu,
  },
];

/** In every legal line, and found or missed sooner than its pattern. */
const legalHint = /^(?:©|\(c\)|copyright)|rights|rechte/i;

/** All other kinds as one pattern, which nearly every line fails at once. It knows more than they do, since it minds no capitals. */
const otherKind = new RegExp(
  kinds.flatMap(({ reason, pattern }) => (reason === 'legal line' ? [] : [pattern.source])).join('|'),
  'iu',
);

/** Whether a line is a heading over the labels of a page, which stand at its end. */
export function isTagsHeading(line: string): boolean {
  return /^(?:tags?|topics?|keywords?|filed under|themen|schlagw(?:orte|örter)|stichw(?:orte|örter)|onderwerpen|trefwoorden) ?:?(?: [^.!?]{0,160})?$/i.test(
    line.slice(0, 200),
  );
}

/** The way to a page through its site, `Home > Sport > Rowing`, or a menu on one line: every part between two separators is the name of a page that every site has. */
function isMenu(words: string): boolean {
  if (
    /^(?:(?:you are here|sie sind hier|u bent hier|je bent hier) ?:|home ?[>»›/]|startseite ?[>»›/]) ?[^.!?]{0,150}$/i.test(
      words,
    )
  )
    return true;
  if (!/[|·•>»/›]/.test(words)) return isPage(words);
  if (/^[^.!?>»›]{1,40}(?: [>»›] [^.!?>»›]{1,60}){2,6}$/.test(words)) return true;
  const parts = words.length > longestMenu ? [] : words.split(/ ?[|·•>»/›] ?/);
  return parts.length > 0 && parts.length <= 20 && parts.every(isPage);
}

function isPage(part: string): boolean {
  return page.test(part.trim().replace(/[.:]$/, ''));
}

const longestMenu = 300;

const page = line(
  'skip to (?:main )?(?:content|navigation)|toggle (?:navigation|menu|search)|(?:main )?menu|search(?: the site)?|home(?: ?page)?|back to (?:top|home)|loading|previous (?:article|post|story)|next (?:article|post|story)|close|show (?:more|less)|(?:view|load) more|(?:enlarge|open)(?: this)? image(?: in (?:new window|gallery))?|click to (?:enlarge|expand)',
  'menü|suche|suchen|startseite|nach oben|zum (?:inhalt|seitenanfang)(?: springen)?|vorheriger (?:artikel|beitrag)|nächster (?:artikel|beitrag)|schließen|mehr anzeigen|bild vergrößern|zur startseite|navigation(?: überspringen)?',
  'zoeken|naar (?:de )?(?:inhoud|hoofdinhoud)|terug naar (?:boven|home)|vorig artikel|volgend artikel|sluiten|meer (?:tonen|laden)|ga naar (?:de )?(?:inhoud|hoofdinhoud)',
  'privacy(?: (?:policy|notice|statement|settings|centre|center))?|terms(?: (?:and|&) conditions| of (?:use|service))?|cookies|cookie (?:policy|settings)|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|jobs|help|faqs?|sitemap|rss|imprint|accessibility|corrections|feedback|do not sell (?:or share )?my (?:personal )?information',
  'datenschutz(?:erklärung|hinweise|bestimmungen|einstellungen)?|impressum|agb|nutzungsbedingungen|barrierefreiheit|kontakt|über uns|mediadaten|werben|karriere|hilfe|newsletter|privatsphäre',
  'privacy(?:verklaring|beleid|statement)|gebruiksvoorwaarden|algemene voorwaarden|voorwaarden|disclaimer|colofon|over ons|adverteren|vacatures|cookiebeleid|cookie-instellingen|toegankelijkheid|klantenservice',
);
