import { expect, it } from 'vitest';
import { deskWith } from '../../src/answering/desk/desk-with.ts';
import { observeDesk } from '../../src/answering/desk/observe-desk.ts';
import { articleOf } from '../fakes/memory-corpus.ts';
import { openDesk } from '../support/open-desk.ts';

it('hears what was asked and what came of it, and changes nothing', async () => {
  const heard: string[] = [];
  const real = await openDesk([
    articleOf('crane', 'The harbour of Wismund has ordered a crane. It will stand on the quay.'),
  ]);
  const desk = observeDesk(real, {
    began: (work) => heard.push(`${work} began`),
    ended: (work, outcome) =>
      heard.push([work, outcome.kind, ...(outcome.kind === 'refused' ? [outcome.reason] : [])].join(' ')),
  });
  const answer = await desk.ask({ text: 'Who has ordered a crane?' });
  expect(answer.kind).toBe('answered');
  await desk.ask({ text: 'Who won the football match?' });
  await desk.search({ text: 'crane' });
  await desk.timeline({ text: 'The crane of Wismund' });
  await desk.check({ text: 'Wismund has ordered a crane.' });
  expect(heard).toEqual([
    'ask began',
    'ask answered',
    'ask began',
    'ask refused nothing-relevant',
    'search began',
    'search answered',
    'timeline began',
    'timeline answered',
    'check began',
    'check answered',
  ]);
  expect(desk.index).toBe(real.index);
  expect((await desk.source('crane')).kind).toBe('article');
});

it('hears of failures, and lets them through', async () => {
  const heard: string[] = [];
  const broken = deskWith(await openDesk([articleOf('a', 'A body of words.')]), {
    ask: () => Promise.reject(new Error('broken')),
  });
  const desk = observeDesk(broken, {
    began: () => {},
    ended: (work, { kind }) => heard.push(`${work} ${kind}`),
  });
  await expect(desk.ask({ text: 'Why?' })).rejects.toThrow('broken');
  expect(heard).toEqual(['ask failed']);
});
