import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/answering/answer.ts';
import { sideBySide } from '../../src/answering/conflicts/side-by-side.ts';
import type { Question } from '../../src/answering/desk/reference-desk.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const padding =
  'Firefighters from four towns came with boats and ladders. The harbour office closed the northern quay, and the ferry to Norhaven waited outside. Nobody in the offices was hurt, and the cranes were not touched by the flames at all.';
const wire = `The fire at the Wismund docks killed 12 people.\n\n${padding}`;

const articles = [
  article({ id: 'wire-1', title: 'Fire', publisher: 'Quay Courier', date: '2016-03-04', body: wire }),
  article({ id: 'wire-2', title: 'Docks burn', publisher: 'Arle Post', date: '2016-03-05', body: wire }),
  article({
    id: 'inquiry',
    title: 'Inquiry into the dock fire',
    publisher: 'Wismund Echo',
    date: '2016-04-20',
    body: 'The fire at the Wismund docks killed 15 people, an inquiry found. It had begun in a store.',
  }),
  article({
    id: 'other-fire',
    title: 'Mill burns',
    date: '2016-04-21',
    body: 'The fire at the Norhaven mill killed two people. The mill was empty.',
  }),
];

const question: Question = { text: 'How many people did the fire at the Wismund docks kill?' };

async function ask(asked: Question): Promise<Answered> {
  const answer = await (await openDesk(articles)).ask(asked);
  if (answer.kind !== 'answered') throw new Error(`refused: ${answer.reason}`);
  return answer;
}

describe('an answer whose sources disagree', () => {
  it('sets the later report beside the earlier one, by the dates of publication', async () => {
    const { conflicts } = await ask(question);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({
      kind: 'later-report',
      about: 'quantity',
      figures: ['12 people', '15 people'],
    });
    expect(conflicts[0]?.quotes.map((quote) => quote.article.title)).toEqual([
      expect.stringMatching(/^(?:Fire|Docks burn)$/),
      'Inquiry into the dock fire',
    ]);
  });

  it('shows three figures together, oldest first, each said to differ from the one before', async () => {
    const trial = article({
      id: 'trial',
      title: 'Trial over the dock fire',
      publisher: 'Wismund Echo',
      date: '2018-02-02',
      body: 'The fire at the Wismund docks killed 19 people. The owner denies guilt.',
    });
    const answer = await (await openDesk([...articles, trial])).ask(question);
    if (answer.kind !== 'answered') throw new Error('refused');
    const shown = sideBySide(answer.statements, answer.conflicts).flatMap(({ quotes }) => quotes);
    const figures = shown.map(({ quote }) => /\d+ people/.exec(quote.text)?.[0]);
    expect(figures.slice(0, 3)).toEqual(['12 people', '15 people', '19 people']);
    expect(shown.slice(0, 3).map(({ against }) => against?.figures ?? null)).toEqual([
      null,
      ['12 people', '15 people'],
      ['15 people', '19 people'],
    ]);
    expect(new Set(shown.map(({ quote }) => quote)).size).toBe(shown.length);
  });

  it('finds the other side in what was read, where only one side is shown', async () => {
    const { conflicts, statements } = await ask({ ...question, limit: 1 });
    expect(statements).toHaveLength(1);
    expect(conflicts.map(({ figures }) => figures)).toEqual([['12 people', '15 people']]);
  });

  it('takes no late reprint of an early report for a later one', async () => {
    const reprint = article({ id: 'wire-3', title: 'A year ago', date: '2017-03-04', body: wire });
    const desk = await openDesk([...articles, reprint]);
    const answer = await desk.ask(question);
    const conflicts = answer.kind === 'answered' ? answer.conflicts : [];
    expect(conflicts).toHaveLength(1);
    const late = conflicts.filter(({ quotes }) => quotes[1].article.id === 'wire-3');
    expect(late.every(({ kind }) => kind === 'reports-differ')).toBe(true);
  });

  it('knows nothing of a later report as of an earlier day', async () => {
    const answer = await ask({ ...question, filters: { asOf: publicationDate('2016-03-31') } });
    expect(answer.conflicts).toEqual([]);
  });

  it('counts copies of a text as one report, and only those that lie within the limits', async () => {
    const { reports } = await ask(question);
    expect(reports.map(({ papers }) => papers)).toContain(2);
    const carried = reports.flatMap(({ carriers }) => carriers.map(({ id }) => id));
    expect(new Set(carried).size).toBe(carried.length);
    const early = await ask({ ...question, filters: { asOf: publicationDate('2016-03-04') } });
    expect(early.reports.map(({ papers }) => papers)).toEqual([1]);
  });
});
