import { expect, it } from 'vitest';
import { deskWith } from '../../src/answering/desk/desk-with.ts';
import { createLiveDesk } from '../../src/answering/desk/live-desk.ts';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { Quote } from '../../src/answering/quotes/quote.ts';
import { connectDesk } from '../../src/answering/remote/connect-desk.ts';
import { serveDesk } from '../../src/answering/remote/serve-desk.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import { DatelineError } from '../../src/dateline-error.ts';
import type { Rebuild } from '../../src/retrieval/indexing/rebuild.ts';
import { articleOf } from '../fakes/memory-corpus.ts';
import { linkedPair } from '../support/linked-pair.ts';
import { openDesk } from '../support/open-desk.ts';

const articles = [
  articleOf(
    'crane',
    'The harbour of Wismund has ordered a crane. It cost 4.5 million euros. It will stand on the quay.',
  ),
  articleOf(
    'copy',
    'The harbour of Wismund has ordered a crane. It cost 4.7 million euros. It will stand on the pier.',
    {
      date: '2014-08-24',
      publisher: 'Quay Courier',
    },
  ),
  articleOf('bees', 'Jonas Feld kept bees in the lamp room 🐝 of the lighthouse.', { date: null, url: null }),
];

const noRebuild: Rebuild = () => Promise.reject(new DatelineError('There is nothing to build.'));

async function connected(desk: ReferenceDesk, rebuild = noRebuild) {
  const [here, there] = linkedPair();
  const served = serveDesk(there, { desk, rebuild });
  return { ...(await connectDesk(here)), served };
}

/** An answer as plain data, its quotes told by all that can be read from them; times of the clock left out. */
function told(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, part: unknown) => {
      if (name === 'timings') return undefined;
      if (!(part instanceof Quote)) return part;
      const { article, start, end, text, receipt } = part;
      return { article, start, end, text, receipt };
    }),
  );
}

it('answers, searches and looks up as the desk at the other end does', async () => {
  const desk = await openDesk(articles);
  const { desk: remote } = await connected(desk);
  const questions = [
    'Who has ordered a crane?',
    'What did the crane cost?',
    'Who won the football match?',
    'Who kept bees?',
  ];
  for (const text of questions) {
    expect(told(await remote.ask({ text }))).toEqual(told(await desk.ask({ text })));
    expect(told(await remote.timeline({ text }))).toEqual(told(await desk.timeline({ text })));
    const limited = { text, limit: 2, filters: { from: publicationDate('2014-08'), language: 'en' } };
    expect(told(await remote.search(limited))).toEqual(told(await desk.search(limited)));
  }
  const claims = { text: 'The crane cost 4.5 million euros. Jonas Feld kept bees.' };
  expect(told(await remote.check(claims))).toEqual(told(await desk.check(claims)));
  for (const text of [
    'crane',
    'kept bees in the lamp room',
    'has ordered a big crane',
    'nothing of the kind',
  ]) {
    expect(told(await remote.source(text))).toEqual(told(await desk.source(text)));
  }
  expect(await remote.suggestTitles('About', 2)).toEqual(await desk.suggestTitles('About', 2));
  const { builtAt, index, window, languages, publishers } = desk;
  expect(remote).toMatchObject({ builtAt, index, window, languages, publishers });
});

it('cuts quotes anew, and proves their receipts', async () => {
  const { desk } = await connected(await openDesk(articles));
  const answer = await desk.ask({ text: 'Who has ordered a crane?' });
  const [quote] = answer.kind === 'answered' ? answer.statements[0].quotes : [];
  expect(quote).toBeInstanceOf(Quote);
  expect(quote?.text).toBe('The harbour of Wismund has ordered a crane.');
  expect(await desk.verify(quote?.receipt ?? '')).toMatchObject({ kind: 'exact' });
  await expect(desk.verify('nonsense')).rejects.toThrow(DatelineError);
});

it('carries a conversation, so that follow-ups are understood', async () => {
  const { desk } = await connected(await openDesk(articles));
  const conversation = [{ question: 'What did the crane of Wismund cost?', quotes: [] }];
  const answer = await desk.ask({ text: 'And when?', conversation });
  expect(answer.understoodAs).toContain('crane');
});

it('tells failures from messages for people', async () => {
  const broken = deskWith(await openDesk(articles), {
    ask: ({ text }) =>
      Promise.reject(text === 'people' ? new DatelineError('The disk is full.') : new TypeError('broken')),
  });
  const { desk, rebuild } = await connected(broken);
  await expect(desk.ask({ text: 'people' })).rejects.toThrow(new DatelineError('The disk is full.'));
  const failure = await desk.ask({ text: 'a bug' }).catch((error: unknown) => error);
  expect(failure).not.toBeInstanceOf(DatelineError);
  expect(failure).toMatchObject({ name: 'TypeError', message: 'broken' });
  await expect(rebuild()).rejects.toThrow('There is nothing to build.');
});

it('gives up at both ends what the asker gives up, or who is gone', async () => {
  const given: string[] = [];
  const slow = deskWith(await openDesk(articles), {
    ask: ({ text, signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          given.push(text);
          reject(signal.reason);
        });
      }),
  });
  const { desk, served } = await connected(slow);
  const asker = new AbortController();
  const asked = desk.ask({ text: 'first', signal: asker.signal });
  const left = desk.ask({ text: 'second' }).catch(() => 'rejected');
  await desk.suggestTitles('', 1);
  asker.abort();
  await expect(asked).rejects.toThrow(/abort/i);
  await desk.suggestTitles('', 1);
  served.abandon();
  expect(await left).toBe('rejected');
  expect(given).toEqual(['first', 'second']);
  await expect(desk.ask({ text: 'late', signal: asker.signal })).rejects.toThrow(/abort/i);
});

it('says of its archive what is so since it was exchanged', async () => {
  const [before, after] = [await openDesk(articles), await openDesk(articles.slice(2))];
  const live = createLiveDesk(before);
  const { desk } = await connected(live.desk);
  expect(desk.index.articles).toBe(3);
  await live.exchange(after);
  await desk.suggestTitles('', 1);
  expect(desk.index).toEqual(after.index);
  expect(desk.publishers).toEqual(after.publishers);
});

it('hears how far a rebuild has come', async () => {
  const summary = { added: 1, changed: 0, removed: 0, unchanged: 2, skipped: [], warnings: [], seconds: 1 };
  const steps: unknown[] = [];
  const { rebuild, desk } = await connected(await openDesk(articles), async ({ onProgress } = {}) => {
    onProgress?.({ step: 'embed', done: 3, total: 4 });
    return { ...summary, index: { id: 'new', embedder: 'built-in', articles: 3, passages: 3 } };
  });
  expect(await rebuild({ onProgress: (step) => steps.push(step) })).toMatchObject({
    ...summary,
    index: { id: 'new' },
  });
  expect(steps).toEqual([{ step: 'embed', done: 3, total: 4 }]);
  expect(desk.index.articles).toBe(3);
});
