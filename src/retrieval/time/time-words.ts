/*
 * The words of times in English, German and Dutch, in one table: few mean different things in two of the languages, and a short question
 * does not always tell its own. Lower case; forms are separated by spaces, words of one expression joined by `_`.
 */

export type Part = 'early' | 'middle' | 'late';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';
/** What a word before a time makes of it. `on` takes days only. */
export type Relation = 'in' | 'on' | 'before' | 'after' | 'since' | 'until';

export const relations = phrases<Relation>({
  in: 'in during throughout im während im_laufe im_verlauf in_the_course_of in_de_loop_van tijdens gedurende',
  on: 'on am op',
  before: 'before prior_to earlier_than vor voor vóór',
  after: 'after later_than nach na',
  since: 'since starting seit ab sinds vanaf',
  until: 'as_of until till up_to up_until bis bis_zum bis_zu bis_zur tot tot_en_met t/m',
});

export const parts = phrases<Part>({
  early:
    'early the_beginning_of beginning_of the_start_of start_of anfang beginn begin het_begin_van begin_van',
  middle: 'mid the_middle_of middle_of mitte medio midden halverwege',
  late: 'late the_end_of end_of ende eind einde het_einde_van het_eind_van eind_van einde_van',
});

/** Months from the start of a year; a winter reaches into the next. Meteorological seasons: whole months. */
export const seasons = phrases<'3' | '6' | '9' | '12'>({
  3: 'spring frühling frühjahr frühlings frühjahrs lente voorjaar',
  6: 'summer sommer sommers zomer',
  9: 'autumn fall herbst herbstes herfst najaar',
  12: 'winter winters',
});

export const units = phrases<Unit>({
  day: 'day days tag tage tagen dag dagen',
  week: 'week weeks woche wochen weken',
  month: 'month months monat monate monaten monats maand maanden',
  year: 'year years jahr jahre jahren jahres jaar jaren',
  decade: 'decade decades jahrzehnt jahrzehnte jahrzehnten jahrzehnts decennium decennia',
});

export const weekdays = phrases<'0' | '1' | '2' | '3' | '4' | '5' | '6'>({
  0: 'sunday sonntag zondag',
  1: 'monday montag maandag',
  2: 'tuesday dienstag dinsdag',
  3: 'wednesday mittwoch woensdag',
  4: 'thursday donnerstag donderdag',
  5: 'friday freitag vrijdag',
  6: 'saturday samstag sonnabend zaterdag',
});

export const quarters = phrases<'quarter' | 'half'>({
  quarter: 'quarter quartal quartals kwartaal',
  half: 'half hälfte halbjahr halbjahres halbjahrs helft halfjaar',
});

/** Days before today. */
export const daysAgo = phrases<'1' | '2'>({
  1: 'yesterday gestern gisteren',
  2: 'the_day_before_yesterday day_before_yesterday vorgestern eergisteren',
});

const last =
  'last past previous letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriger voriges vorig afgelopen laatste verleden';
const current = 'this the_current current diese diesen dieser dieses diesem dit deze';
/** The period before the current one, and the current one. */
export const steps = phrases<'last' | 'this'>({ last, this: current });

/** What stands before a number of units that end today: "the last three months". */
export const recentSpans: ReadonlySet<string> = new Set(
  `${last} previous vergangenen zurückliegenden voorbije`.split(' '),
);

export const ago: ReadonlySet<string> = new Set(['ago', 'geleden']);

export const numbers = phrases<string>({
  1: 'a an one ein eine einem einen einer een één',
  2: 'two zwei twee',
  3: 'three drei drie',
  4: 'four vier',
  5: 'five fünf vijf',
  6: 'six sechs zes',
  7: 'seven sieben zeven',
  8: 'eight acht',
  9: 'nine neun negen',
  10: 'ten zehn tien',
  11: 'eleven elf',
  12: 'twelve zwölf twaalf',
});

export const ordinals = phrases<'1' | '2' | '3' | '4'>({
  1: 'first 1st erste ersten erstes erster eerste 1e',
  2: 'second 2nd zweite zweiten zweites zweiter tweede 2e',
  3: 'third 3rd dritte dritten drittes dritter derde 3e',
  4: 'fourth 4th vierte vierten viertes vierter vierde 4e last final',
});

/** Decades by name, as the years of their century. */
export const decades = phrases<string>({
  20: 'twenties zwanziger twintig',
  30: 'thirties dreißiger dertig',
  40: 'forties vierziger veertig',
  50: 'fifties fünfziger vijftig',
  60: 'sixties sechziger zestig',
  70: 'seventies siebziger zeventig',
  80: 'eighties achtziger tachtig',
  90: 'nineties neunziger negentig',
});

/** Between the two ends of a range, by the word that opens it. */
export const ranges: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['between', new Set(['and'])],
  ['zwischen', new Set(['und'])],
  ['tussen', new Set(['en'])],
  ['from', new Set(['to', 'until', 'till', 'through'])],
  ['von', new Set(['bis'])],
  ['vom', new Set(['bis'])],
  ['van', new Set(['tot', 't/m'])],
]);

export const articles: ReadonlySet<string> = new Set('the der die das den dem des de het'.split(' '));

/** Between a part of a year and the year: "the first half of the year 2012", "Anfang des Jahres 2014". */
export const links: ReadonlySet<string> = new Set('of in im von vom van des der the het de dem'.split(' '));

/** Words that ask for what is newest. */
export const recency: ReadonlySet<string> = new Set(
  (
    'latest newest recent recently lately nowadays currently ' +
    'neueste neuesten neuester neuestes neusten neuste zuletzt kürzlich neulich aktuell aktuelle aktuellen aktueller aktuelles derzeit momentan heutzutage ' +
    'nieuwste recent recente recentste recentelijk onlangs momenteel tegenwoordig actuele'
  ).split(' '),
);

/** Words that ask for it at the end of a question only. */
export const recencyAtEnd: ReadonlySet<string> = new Set(['today', 'now', 'heute', 'jetzt', 'vandaag', 'nu']);

/** Words that ask for it only before a word for news: the last emperor is not the newest. */
export const recencyOfNews: ReadonlySet<string> = new Set(
  'laatste letzte letzten jüngste jüngsten last'.split(' '),
);
export const news: ReadonlySet<string> = new Set(
  (
    'news report reports article articles update updates version developments ' +
    'nachricht nachrichten meldung meldungen bericht berichte berichten artikel stand entwicklung entwicklungen fassung ' +
    'nieuws berichten bericht artikel artikelen ontwikkeling ontwikkelingen versie cijfers nieuwtjes'
  ).split(' '),
);

/** After a number these make it a count: "in 2014 dollars", "vor 2000 Jahren". */
export const counted: ReadonlySet<string> = new Set(
  'dollar dollars euro euros percent prozent procent people menschen mensen employees mitarbeiter werknemers metres meters meter miles shares aktien aandelen'.split(
    ' ',
  ),
);

/** Months whose names are words or people too: "May", "march", "August Wilson". */
export const doubtfulMonths: ReadonlySet<string> = new Set(
  'may march mar mars april june august jan'.split(' '),
);

/** Looks a phrase up by its words joined by `_`. */
export type Phrases<Meaning> = ReadonlyMap<string, Meaning>;

function phrases<Meaning extends string>(table: Readonly<Record<Meaning, string>>): Phrases<Meaning>;
function phrases(table: Readonly<Record<string, string>>): Phrases<string> {
  return new Map(
    Object.entries(table).flatMap(([meaning, forms]) =>
      forms.split(' ').map((form) => [form, meaning] as const),
    ),
  );
}
