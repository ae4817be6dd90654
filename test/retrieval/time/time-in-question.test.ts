import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { timeInQuestion } from '../../../src/retrieval/time/time-in-question.ts';

const today = '2021-10-15';

/** `from..to`, an open end empty; `recent`; `-` for none. */
function understood(question: string, language: string, on = today): string {
  const time = timeInQuestion(question, language, on);
  if (time === null) return '-';
  return time.kind === 'recent' ? 'recent' : `${time.from ?? ''}..${time.to ?? ''}`;
}

const expectation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('window'), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal('recent') }),
]);
const line = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.string(),
  today: z.string(),
  expect: expectation.nullable(),
});
const questions = readFileSync(join(import.meta.dirname, '../../fixtures/time-questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((text) => line.parse(JSON.parse(text)));

describe('the time questions', () => {
  it('are understood in 95 of 100 cases or more, in each language, and so are those without a time', () => {
    const wanted = ({ expect: time }: z.infer<typeof line>): string => {
      if (time === null) return '-';
      return time.kind === 'recent' ? 'recent' : `${time.from ?? ''}..${time.to ?? ''}`;
    };
    const groups = new Map<string, { right: number; wrong: string[] }>();
    for (const question of questions) {
      const got = understood(question.q, question.lang, question.today);
      const want = wanted(question);
      for (const name of [question.lang, question.expect === null ? 'without a time' : 'with a time']) {
        const group = groups.get(name) ?? { right: 0, wrong: [] };
        if (got === want) group.right += 1;
        else group.wrong.push(`${question.id} “${question.q}”: ${want} was wanted, ${got} understood`);
        groups.set(name, group);
      }
    }
    for (const [name, { right, wrong }] of groups) {
      expect(right / (right + wrong.length), `${name}:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95);
    }
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });
});

describe('a time in English', () => {
  it.each([
    ['What happened on Monday?', '2021-10-11..2021-10-11'],
    ['Who spoke last Friday?', '2021-10-08..2021-10-08'],
    ['What did IBM do in May, and why?', '2021-05-01..2021-05-31'],
    ['What did IBM do in November?', '2020-11-01..2020-11-30'],
    ['What was decided on the 5th of May 2015?', '2015-05-05..2015-05-05'],
    ['What was decided on May 5?', '2021-05-05..2021-05-05'],
    ['What was new in 2012–2014?', '2012-01-01..2014-12-31'],
    ['What did the first quarter of last year bring?', '2020-01-01..2020-03-31'],
    ['What was said by mid-May 2015?', '2015-05-11..2015-05-20'],
    ['Who ruled in the early 1990s?', '1990-01-01..1993-12-31'],
    ['Who ruled in the late nineties?', '1997-01-01..1999-12-31'],
    ['Who fled in the 1700s?', '1700-01-01..1799-12-31'],
    ['How cold was the winter of 2013?', '2013-12-01..2014-02-28'],
    ['What fell in fall 2013?', '2013-09-01..2013-11-30'],
    ['What was reported this summer?', '2021-06-01..2021-08-31'],
    ['Which reports came since 2014, up to 2016?', '2014-01-01..2016-12-31'],
    ['What changed two decades ago?', '2000-01-01..2009-12-31'],
    ['How was it in the last few years?', 'recent'],
    ['Who owns Lenovo today?', 'recent'],
  ])('“%s” means %s', (question, window) => {
    expect(understood(question, 'en')).toBe(window);
  });

  it.each([
    'What happened on Black Friday?',
    'What changed since May became prime minister?',
    'Which plays are in August Wilson’s cycle?',
    'Which 5 may apply?',
    'What was sold in 2000 shops?',
    'What does it cost in 2014 dollars?',
    'Who scored in the fourth quarter?',
    'Who won the 2001-02 season?',
    'What happened in the fall of Rome?',
    'Who married in her twenties?',
    'Which bay is in 2006’s Doomsday?',
    'What fell on the last day of the war?',
    'Who founded the town that is Jacksonville today and was a fort?',
    'What will be in the year 2525?',
    'What did he earn a year?',
    'How many miles are 08/09/2014?',
  ])('“%s” has none', (question) => {
    expect(understood(question, 'en')).toBe('-');
  });
});

describe('a time in German', () => {
  it.each([
    ['Was hat IBM 2014 verkauft?', '2014-01-01..2014-12-31'],
    ['2014 kaufte Lenovo was?', '2014-01-01..2014-12-31'],
    ['Was geschah im Laufe des Jahres 2014?', '2014-01-01..2014-12-31'],
    ['Was gab es Anfang des Jahres 2014?', '2014-01-01..2014-04-30'],
    ['Was gab es Mitte der 90er Jahre?', '1994-01-01..1996-12-31'],
    ['Was geschah im Herbst letzten Jahres?', '2020-09-01..2020-11-30'],
    ['Was geschah seit drei Jahren?', '2018-10-15..'],
    ['Was geschah vor zwei Wochen?', '2021-09-27..2021-10-03'],
    ['Was geschah vom 1. Mai bis zum 5. Juni 2015?', '2015-05-01..2015-06-05'],
    ['Wie viel wurde von 2000 bis 2005 gerodet?', '2000-01-01..2005-12-31'],
    ['Wie war das 3. Quartal 2012?', '2012-07-01..2012-09-30'],
    ['Was meldete man am Freitag?', '2021-10-15..2021-10-15'],
    ['Was geschah in den letzten Jahren?', 'recent'],
    ['Was sind die jüngsten Entwicklungen?', 'recent'],
  ])('“%s” means %s', (question, window) => {
    expect(understood(question, 'de')).toBe(window);
  });

  it.each([
    'Was kostete die WM 2014 den Staat?',
    'Was ist das Wort des Jahres 2014?',
    'Was geschah im Fall des Angeklagten?',
    'Wer traf im vierten Quarter?',
    'Wer ist der jüngste Sohn?',
    'Was gilt bis heute?',
    'Was lag vor 2000 Jahren dort?',
    'Wer verkaufte 2000 Server?',
  ])('“%s” has none', (question) => {
    expect(understood(question, 'de')).toBe('-');
  });
});

describe('a time in Dutch', () => {
  it.each([
    ['Wat deed IBM in de jaren ’90?', '1990-01-01..1999-12-31'],
    ['Wat gebeurde er halverwege 2014?', '2014-05-01..2014-08-31'],
    ['Wat gebeurde er vanaf 1 mei 2014?', '2014-05-01..'],
    ['Wat gebeurde er voor de zomer van 2013?', '..2013-05-31'],
    ['Wat gebeurde er op 5 mei?', '2021-05-05..2021-05-05'],
    ['Wat gebeurde er sinds drie maanden?', '2021-07-15..'],
    ['Wat is de laatste stand van zaken?', 'recent'],
  ])('“%s” means %s', (question, window) => {
    expect(understood(question, 'nl')).toBe(window);
  });

  it.each(['Wie was de laatste keizer?', 'Wat is er voor 2000 mensen nodig?', 'Wat geldt tot vandaag?'])(
    '“%s” has none',
    (question) => {
      expect(understood(question, 'nl')).toBe('-');
    },
  );
});

describe('any time', () => {
  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const written = (on: string, locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));

  it.each([
    ['en-GB', 'en', 'What happened on '],
    ['en-US', 'en', 'What happened on '],
    ['de-DE', 'de', 'Was geschah am '],
    ['nl-NL', 'nl', 'Wat gebeurde er op '],
  ])('is the day itself where a day is written out (%s)', (locale, language, opening) => {
    fc.assert(
      fc.property(days, (on) => {
        expect(understood(`${opening}${written(on, locale)}?`, language, '2035-12-31')).toBe(`${on}..${on}`);
      }),
    );
  });

  it('holds the day that it was made from, and begins by today', () => {
    const year = (on: string): string => on.slice(0, 4);
    const month = (on: string): string => {
      const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(on));
      return `${name} ${year(on)}`;
    };
    const quarter = (on: string): string => `Q${Math.ceil(Number(on.slice(5, 7)) / 3)} ${year(on)}`;
    const forms = [
      (on: string) => `in ${year(on)}`,
      (on: string) => `in ${month(on)}`,
      (on: string) => `in ${quarter(on)}`,
      (on: string) => `since ${month(on)}`,
      (on: string) => `until ${month(on)}`,
      (on: string) => `in the ${year(on).slice(0, 3)}0s`,
      (on: string) => `from ${month(on)} to ${month(on)}`,
      (on: string) => `on ${on}`,
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (on, form) => {
        const time = timeInQuestion(`What happened ${form(on)}?`, 'en', '2035-12-31');
        if (time?.kind !== 'window') throw new Error(`“${form(on)}” was not understood`);
        expect((time.from ?? on) <= on && on <= (time.to ?? on)).toBe(true);
        expect(`What happened ${form(on)}?`).toContain(time.understood);
      }),
    );
  });

  it('never throws, and never has its end before its beginning, whatever is asked', () => {
    const words = fc.constantFrom(
      ...'in on since vor nach bis von und last letzten drie 2014 2000 Mai May 5 . 31 Februar quarter of the jaren early Ende - week ago Q3 between to 99 ’ s Monday'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), days, (some, on) => {
        for (const language of ['en', 'de', 'nl', 'und']) {
          const time = timeInQuestion(some.join(' '), language, on);
          if (time?.kind !== 'window') continue;
          expect(time.from !== null && time.to !== null && time.from > time.to).toBe(false);
          expect((time.from ?? on) <= on).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        timeInQuestion(text, 'de', today);
      }),
    );
  });

  it('says which of its words no article need hold', () => {
    const idle = (question: string): readonly string[] | undefined =>
      timeInQuestion(question, 'en', today)?.idle.map(({ start, end }) => question.slice(start, end));
    expect(idle('What did IBM sell last year?')).toEqual(['last year']);
    expect(idle('What is the latest on IBM?')).toEqual(['latest']);
    expect(idle('What did IBM sell in 2014?')).toEqual([]);
  });
});
