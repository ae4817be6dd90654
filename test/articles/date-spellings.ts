/** A way of writing a date, and its name in a test. */
export type Spelling = readonly [name: string, write: (day: Date) => string];

/** The UTC day of a moment as `YYYY-MM-DD`. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

const two = (number: number) => String(number).padStart(2, '0');
const y = (day: Date) => String(day.getUTCFullYear());
const m = (day: Date) => day.getUTCMonth() + 1;
const d = (day: Date) => day.getUTCDate();

/** As the system's own tables of languages write it: none of that is written for the tests. */
function inLocale(locale: string, options: Intl.DateTimeFormatOptions): (day: Date) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  return (day) => format.format(day);
}

function ordinal(number: number): string {
  const ending = number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const en = inLocale('en', { month: 'long' });
const enShort = inLocale('en', { month: 'short' });
const de = inLocale('de', { month: 'long' });
const nl = inLocale('nl', { month: 'long' });
const weekday = inLocale('en', { weekday: 'short' });

const locales = [
  ...['en-US', 'en-GB', 'en-CA', 'en-IE', 'en-IN', 'en-ZA'],
  ...['de-DE', 'de-AT', 'de-CH', 'nl-NL', 'nl-BE', 'fr-FR'],
];
const styles: readonly (readonly [string, Intl.DateTimeFormatOptions])[] = [
  ['full', { dateStyle: 'full' }],
  ['long', { dateStyle: 'long' }],
  ['full with a time', { dateStyle: 'full', timeStyle: 'short' }],
  ['long with a time', { dateStyle: 'long', timeStyle: 'medium' }],
  ['long with a time and zone', { dateStyle: 'long', timeStyle: 'long' }],
  ['month in short', { year: 'numeric', month: 'short', day: 'numeric' }],
  ['weekday and month in short', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }],
];

/** Spellings of a day in English, German and Dutch, and those of machines. */
export const spellings: readonly Spelling[] = [
  ...locales.flatMap((locale) =>
    styles.map(([name, options]): Spelling => [`${locale}, ${name}`, inLocale(locale, options)]),
  ),
  ['2014-08-23', (day) => isoDay(day)],
  ['20140823', (day) => isoDay(day).replaceAll('-', '')],
  ['2014/8/3', (day) => `${y(day)}/${m(day)}/${d(day)}`],
  ['2014.08.03', (day) => isoDay(day).replaceAll('-', '.')],
  ['ISO with milliseconds', (day) => day.toISOString()],
  ['ISO with an offset', (day) => `${isoDay(day)}T23:30:00+02:00`],
  ['ISO with a short offset', (day) => `${isoDay(day)}T00:30:00.123-0500`],
  ['ISO without seconds', (day) => `${isoDay(day)}T00:30+02`],
  ['ISO with a space', (day) => `${isoDay(day)} 23:30:00 +0200`],
  ['ISO in UTC', (day) => `${isoDay(day)} 10:00:00 UTC`],
  ['ISO basic', (day) => `${isoDay(day).replaceAll('-', '')}T101500Z`],
  ['RFC 822', (day) => day.toUTCString()],
  ['RFC 822 with an offset', (day) => day.toUTCString().replace('GMT', '+0200')],
  ['RFC 822 with one digit', (day) => `${d(day)} ${enShort(day)} ${y(day)} 10:00 EST`],
  ['ctime', (day) => `${weekday(day)} ${enShort(day)} ${two(d(day))} 10:00:00 ${y(day)}`],
  ['date(1)', (day) => `${weekday(day)} ${enShort(day)} ${d(day)} 10:00:00 CEST ${y(day)}`],
  [
    'a date in JavaScript',
    (day) =>
      `${weekday(day)} ${enShort(day)} ${two(d(day))} ${y(day)} 10:00:00 GMT+0200 (Central European Summer Time)`,
  ],
  ['23rd of August, 2014', (day) => `${ordinal(d(day))} of ${en(day)}, ${y(day)}`],
  ['the 23rd of August 2014', (day) => `the ${ordinal(d(day))} of ${en(day)} ${y(day)}`],
  ['August 23rd 2014', (day) => `${en(day)} ${ordinal(d(day))} ${y(day)}`],
  ['AUG. 23, 2014, 10:15 A.M. ET', (day) => `${enShort(day)}. ${d(day)}, ${y(day)}, 10:15 A.M. ET`],
  ['23-Aug-2014', (day) => `${two(d(day))}-${enShort(day)}-${y(day)}`],
  ['23Aug 2014', (day) => `${d(day)}${enShort(day)} ${y(day)}`],
  ['2014-Aug-23', (day) => `${y(day)}-${enShort(day)}-${two(d(day))}`],
  ['2014 August 23', (day) => `${y(day)} ${en(day)} ${d(day)}`],
  ['11:02 am ET, August 23, 2014', (day) => `11:02 am ET, ${en(day)} ${d(day)}, ${y(day)}`],
  ['10:15 BST 23 August 2014', (day) => `10:15 BST ${d(day)} ${en(day)} ${y(day)}`],
  ['10:15, 23 August 2014', (day) => `10:15, ${d(day)} ${en(day)} ${y(day)}`],
  ['August 23, 2014 at 10 pm', (day) => `${en(day)} ${d(day)}, ${y(day)} at 10 pm`],
  ['August 23, 2014 | 10:15', (day) => `${en(day)} ${d(day)}, ${y(day)} | 10:15`],
  ['August 23, 2014 • 10:15 am', (day) => `${en(day)} ${d(day)}, ${y(day)} • 10:15 am`],
  ['23.08.2014', (day) => `${two(d(day))}.${two(m(day))}.${y(day)}`],
  ['23. 8. 2014', (day) => `${d(day)}. ${m(day)}. ${y(day)}`],
  ['23.08.2014, 10:15 Uhr', (day) => `${two(d(day))}.${two(m(day))}.${y(day)}, 10:15 Uhr`],
  ['23.08.2014 – 10.15 Uhr', (day) => `${two(d(day))}.${two(m(day))}.${y(day)} – 10.15 Uhr`],
  ['23.08.2014 um 10 Uhr', (day) => `${two(d(day))}.${two(m(day))}.${y(day)} um 10 Uhr`],
  ['Sa., 23.08.2014', (day) => `Sa., ${two(d(day))}.${two(m(day))}.${y(day)}`],
  ['Samstag, den 23. August 2014', (day) => `Samstag, den ${d(day)}. ${de(day)} ${y(day)}`],
  ['am 23. August 2014 um 10:15 Uhr', (day) => `am ${d(day)}. ${de(day)} ${y(day)} um 10:15 Uhr`],
  ['vom 23. August 2014', (day) => `vom ${d(day)}. ${de(day)} ${y(day)}`],
  ['23.August 2014', (day) => `${d(day)}.${de(day)} ${y(day)}`],
  ['23 augustus 2014 om 10:00', (day) => `${d(day)} ${nl(day)} ${y(day)} om 10:00`],
  ['za 23 augustus 2014, 10.00 uur', (day) => `za ${d(day)} ${nl(day)} ${y(day)}, 10.00 uur`],
  ['23e augustus 2014', (day) => `${d(day)}e ${nl(day)} ${y(day)}`],
  ['op zaterdag 23 augustus 2014 - 10:00', (day) => `op zaterdag ${d(day)} ${nl(day)} ${y(day)} - 10:00`],
  ['23 August 2014 (Saturday)', (day) => `${d(day)} ${en(day)} ${y(day)} (Saturday)`],
];

/** Spellings of a month without a day. */
export const monthSpellings: readonly Spelling[] = [
  ...locales
    .filter((locale) => locale !== 'fr-FR')
    .flatMap((locale): readonly Spelling[] => [
      [`${locale}, long`, inLocale(locale, { year: 'numeric', month: 'long' })],
      [`${locale}, short`, inLocale(locale, { year: 'numeric', month: 'short' })],
    ]),
  ['2014-08', (day) => isoDay(day).slice(0, 7)],
  ['08/2014', (day) => `${two(m(day))}/${y(day)}`],
  ['08.2014', (day) => `${two(m(day))}.${y(day)}`],
  ['August, 2014', (day) => `${en(day)}, ${y(day)}`],
];
