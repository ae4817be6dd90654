import { primaryLanguage } from '../../articles/primary-language.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { isYear } from '../facts/measures.ts';
import { monthsOf } from '../facts/months.ts';
import { quantitiesOf } from '../facts/quantities.ts';
import { spelt } from '../facts/spelt.ts';

/**
 * What makes two figures of one thing figures of two: a year, month or quarter, "per share", "net", "another", "expects". Two sentences that
 * are to disagree must have the same of these.
 */
export function partingMarks(text: string, language: string): ReadonlySet<string> {
  const marks = new Set<string>();
  const words = splitWords(text);
  for (const { text: word } of words) {
    const mark = parting.get(word);
    if (mark !== undefined) marks.add(mark);
  }
  for (const month of monthsOf(text)) marks.add(`month ${month}`);
  for (const quantity of quantitiesOf(text, language)) {
    if (isYear(quantity, text.slice(quantity.start, quantity.end))) marks.add(`year ${quantity.value}`);
  }
  for (const [, unit = ''] of text.matchAll(rate))
    marks.add(`per ${rates.get(unit.toLowerCase()) ?? unit.toLowerCase()}`);
  for (const [, number] of text.matchAll(
    /\b(?:Q|q)([1-4])\b|(?<=\s)([1-4])\.\s(?=Quartal|Halbjahr|kwartaal)/gu,
  )) {
    if (number !== undefined) marks.add(`number ${number}`);
  }
  return marks;
}

/** Whether a sentence supposes, asks or limits what it says, so that its "not" denies something else than the whole. */
export function isHedged(text: string, language: string): boolean {
  const hedgesHere = hedges.get(primaryLanguage(language)) ?? noHedges;
  return /\?\s*["'”“»«]*$/.test(text) || splitWords(text).some(({ text: word }) => hedgesHere.has(word));
}

/**
 * Whether what is measured has another value by the day or the quarter: revenue, a price of shares, unemployment, an age. Reports of different
 * days then tell of different values and do not disagree.
 */
export function changesByTheDay(text: string): boolean {
  return splitWords(text).some(({ text: word }) => changing.has(word));
}

/** Whether it tells of what takes place every few months or years: an election, a match. */
export function comesAgain(text: string): boolean {
  return splitWords(text).some(({ text: word }) => recurring.has(word));
}

const rate =
  /(?<![\p{L}\p{N}])(?:per|pro|je|each|every|elke|a|an|im|am|in der|zum)\s+(share|stock|hour|day|week|month|year|night|person|head|piece|unit|aktie|anteil|stunde|tag|woche|monat|jahr|kopf|stück|person|aandeel|uur|dag|week|maand|jaar|hoofd|stuk|persoon)(?!\p{L})/giu;

const rates: ReadonlyMap<string, string> = new Map([
  ...spelt('share', 'aktie aandeel stock anteil'),
  ...spelt('hour', 'stunde uur'),
  ...spelt('day', 'tag dag'),
  ...spelt('week', 'woche'),
  ...spelt('month', 'monat maand'),
  ...spelt('year', 'jahr jaar'),
  ...spelt('person', 'head kopf hoofd persoon'),
  ...spelt('piece', 'unit stück stuk'),
]);

const parting: ReadonlyMap<string, string> = new Map([
  ...spelt('number 1', 'first erste ersten erster erstes erstem eerste'),
  ...spelt('number 2', 'second zweite zweiten zweiter zweites zweitem tweede'),
  ...spelt('number 3', 'third dritte dritten dritter drittes drittem derde'),
  ...spelt('number 4', 'fourth vierte vierten vierter viertes viertem vierde'),
  ...spelt(
    'last',
    'last previous prior preceding letzte letzten letzter letztes letztem vorige vorigen voriges vergangene vergangenen laatste afgelopen vorig',
  ),
  ...spelt(
    'next',
    'next coming nächste nächsten nächster nächstes kommende kommenden volgende volgend komende',
  ),
  ...spelt('quarter', 'quarter quartal kwartaal quarterly'),
  ...spelt('half', 'half halbjahr halbe halben hälfte helft halfjaar'),
  ...spelt(
    'additional',
    'another additional further extra more weitere weiteren weiterer zusätzlich zusätzliche zusätzlichen mehr nog eens verdere bijkomende meer',
  ),
  ...spelt('net', 'net netto after-tax'),
  ...spelt('gross', 'gross brutto bruto'),
  ...spelt(
    'operating',
    'operating operative operativen operativer operationele adjusted bereinigt bereinigte bereinigten',
  ),
  ...spelt('yearly', 'yearly annual annually jährlich jährliche jährlichen jaarlijks jaarlijkse'),
  ...spelt('monthly', 'monthly monatlich monatliche monatlichen maandelijks maandelijkse'),
  ...spelt('weekly', 'weekly wöchentlich wekelijks'),
  ...spelt('daily', 'daily täglich tägliche dagelijks dagelijkse'),
  ...spelt(
    'average',
    'average median mean durchschnitt durchschnittlich durchschnittliche durchschnittlichen gemiddeld gemiddelde',
  ),
  ...spelt(
    'forecast',
    `expect expects expected forecast forecasts predicted could may might plan plans planned aims target estimate estimates estimated proposed would offered
    erwartet erwarten erwartete rechnet rechnete prognose soll sollen könnte könnten plant planen geplant schätzt geschätzt dürfte würde bot
    verwacht verwachten verwachtte kan kunnen zou zouden plant plannen gepland raamt geraamd schat schatte geschat biedt`,
  ),
  ...spelt(
    'part',
    'half mainly partly only just alone including nur allein davon darunter einschließlich slechts alleen waaronder inclusief waarvan',
  ),
  ...spelt('women', 'women female woman frauen weiblich weibliche weiblichen vrouwen vrouwelijk vrouwelijke'),
  ...spelt('men', 'male männlich männliche mannelijk mannelijke'),
  ...spelt('children', 'children child kinder kindern kind kinderen'),
  ...spelt(
    'early',
    'earlier originally initially formerly previously früher ursprünglich zunächst anfangs bisher zuvor eerder oorspronkelijk aanvankelijk voorheen',
  ),
]);

/** What makes "not" deny less than the sentence. */
const hedges: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    new Set(
      'only if whether unless until before longer more just necessarily yet should could would may might once when'.split(
        ' ',
      ),
    ),
  ],
  [
    'de',
    new Set(
      'nur wenn ob falls bis bevor mehr noch sondern unbedingt sollte könnte würde dürfte allein als erst mehr'.split(
        ' ',
      ),
    ),
  ],
  ['nl', new Set('alleen als of tenzij totdat voordat meer nog slechts zou kan mag pas maar'.split(' '))],
]);
const noHedges: ReadonlySet<string> = new Set();

const changing: ReadonlySet<string> = new Set(
  `revenue revenues sales turnover profit profits loss losses earnings earned earns income margin share shares stock stocks index unemployment jobless inflation rate rates
  temperature degrees poll polls sold sells sell shipped ships employs employed employees staff workforce population aged years old debt deficit surplus price prices rose fell grew
  won beat score goals points match cases infections since far
  umsatz umsätze gewinn gewinne verlust verluste ergebnis einnahmen marge aktie aktien kurs index arbeitslosigkeit arbeitslosenquote arbeitslose inflation rate quote
  temperatur grad umfrage verkaufte verkauften verkauft beschäftigt mitarbeiter mitarbeitern bevölkerung einwohner schulden defizit preis preise stieg sank fiel wuchs gewann besiegte tore punkte fälle seit
  omzet winst verlies resultaat inkomsten marge aandeel aandelen koers werkloosheid inflatie graden peiling verkocht verkochten personeel werknemers medewerkers inwoners bevolking schuld schulden tekort
  prijs prijzen steeg daalde groeide won versloeg doelpunten punten besmettingen sinds`.split(/\s+/),
);

/** Whether a day is named that only the day of publication tells: "on Tuesday", "gestern". */
export function namesItsDay(text: string): boolean {
  return splitWords(text).some(({ text: word }) => days.has(word));
}

const days: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight weekend
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen wochenende
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen weekend weekeinde`.split(
    /\s+/,
  ),
);

const recurring: ReadonlySet<string> = new Set(
  `election elections vote votes ballot primary caucus referendum final finals season cup championship tournament festival summit conference congress budget winter summer
  wahl wahlen abstimmung stimmen finale saison pokal meisterschaft turnier festival gipfel konferenz parteitag haushalt winter sommer
  verkiezing verkiezingen stemming finale seizoen beker kampioenschap toernooi festival top conferentie begroting winter zomer`.split(
    /\s+/,
  ),
);
