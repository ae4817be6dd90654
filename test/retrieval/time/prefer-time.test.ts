import { describe, expect, it } from 'vitest';
import { preferTime } from '../../../src/retrieval/time/prefer-time.ts';
import { timeInQuestion } from '../../../src/retrieval/time/time-in-question.ts';

const hit = (chunk: number, score: number) => ({ chunk, score, dense: null, keyword: 1 });

describe('a passage of another day than the question asks for', () => {
  const ranked = (question: string, texts: readonly string[]) => {
    const time = timeInQuestion(question, 'en', '2021-10-15');
    if (time === null) throw new Error('no time');
    const hits = preferTime(
      texts.map((_, chunk) => hit(chunk, 1 - chunk / 100)),
      time,
      {
        daysOf: () => ({ first: '2019-01-01', last: '2019-12-31' }),
        textOf: (chunk) => texts[chunk] ?? '',
      },
    );
    return hits.map(({ chunk }) => chunk);
  };

  it('comes first where it names the time', () => {
    expect(ranked('What was sold in 2014?', ['Nothing was sold.', 'In 2014 it was sold.'])).toEqual([1, 0]);
    expect(ranked('What was sold in May 2014?', ['Sold in 2014.', 'Sold in MAY 2014.'])).toEqual([1, 0]);
  });

  it('gains nothing by a longer word that holds it', () => {
    const longer = ['Nothing.', 'Of 20142 pieces.', 'Model x2014.', 'Part 𝟙2014.', '2014年'];
    expect(ranked('What was sold in 2014?', longer)).toEqual([0, 1, 2, 3, 4]);
    expect(ranked('What was sold in 2014?', ['Nothing.', 'Of 20142, and in 2014-2015.'])).toEqual([1, 0]);
  });
});

it('puts the newer of comparable passages first where the latest is asked for, by the order of their days', () => {
  const time = timeInQuestion('the latest report', 'en', '2021-10-15');
  if (time === null) throw new Error('no time');
  const days = ['2018-01-01', '2020-01-01', '2019-01-01', '2021-01-01'];
  const scores = [1, 0.95, 0.95, 0.2];
  const hits = preferTime(
    days.map((_, chunk) => hit(chunk, scores[chunk] ?? 0)),
    time,
    { daysOf: (chunk) => ({ first: days[chunk] ?? '', last: days[chunk] ?? '' }), textOf: () => '' },
  );
  expect(hits.map(({ chunk }) => chunk)).toEqual([1, 2, 0, 3]);
});
