import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterFacts } from '../../src/retrieval/filters.ts';
import type { FusedHit } from '../../src/retrieval/fuse-ranks.ts';
import { preferOwnVersion } from '../../src/retrieval/prefer-own-version.ts';
import { createVersions } from '../../src/retrieval/versions.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const english = `The harbour authority of Wismund said on Friday that Ilse Kramer would lead the Kranbau yard from 2014.
She has run the Torvik docks since 1998. The yard employs 350 people and lost 12 million euros last year, Jan Bakker of the union said.`;
const german = `Die Hafenbehörde von Wismund erklärte am Freitag, dass Ilse Kramer von 2014 an die Werft Kranbau führen werde.
Sie leitet seit 1998 die Docks von Torvik. Die Werft beschäftigt 350 Menschen und verlor im vergangenen Jahr 12 Millionen Euro, sagte Jan Bakker von der Gewerkschaft.`;
const otherGerman = `Die Polizei von Wismund sucht nach einem Einbruch im Museum von Torvik zwei Männer.
Verschwunden sind 40 Münzen aus dem 17. Jahrhundert, die Inge Solberg gehörten. Der Schaden wird auf eine Million Euro geschätzt, teilte die Stadt am Montag mit.`;

describe('versions of a report', () => {
  const areVersions = (...articles: readonly [ReturnType<typeof article>, ReturnType<typeof article>]) =>
    createVersions(articles, (number) => articles.map(filterFacts)[number])(0, 1);
  const en = (date: string | null) => article({ id: 'en', language: 'en', date, body: english });
  const de = (date: string | null, body = german) => article({ id: 'de', language: 'de', date, body });

  it('are told by names and figures', () => {
    expect(areVersions(en(null), de(null))).toBe(true);
    expect(areVersions(de('2014-03-01'), en('2014-03-03'))).toBe(true);
    expect(areVersions(en('2014-03'), de('2014-04-02'))).toBe(true);
  });

  it('are not texts that share a place, a part of one, nor what was published in other weeks', () => {
    expect(areVersions(en(null), de(null, otherGerman))).toBe(false);
    expect(areVersions(en(null), de(null, german.slice(0, 120)))).toBe(false);
    expect(areVersions(en('2014-03-01'), de('2014-03-05'))).toBe(false);
    expect(areVersions(en('2013'), de('2014-03-05'))).toBe(false);
  });
});

const hit = (chunk: number, score: number): FusedHit => ({ chunk, score, dense: null, keyword: null });
/** Ten chunks an article; odd articles are the asker's, each the version of the one before. */
const parts = {
  articleOf: (chunk: number) => Math.floor(chunk / 10),
  isOwn: (chunk: number) => Math.floor(chunk / 10) % 2 === 1,
  areVersions: (a: number, b: number) => Math.floor(a / 2) === Math.floor(b / 2),
};
const order = (hits: readonly FusedHit[]) => hits.map(({ chunk }) => chunk);

describe('Preferring the own version', () => {
  it('puts it right before the foreign one, and leaves the rest where it was', () => {
    const hits = [hit(0, 0.9), hit(40, 0.8), hit(30, 0.7), hit(10, 0.6)];
    expect(order(preferOwnVersion(hits, parts))).toEqual([10, 0, 40, 30]);
  });

  it('raises nothing that hardly speaks of what was asked', () => {
    expect(order(preferOwnVersion([hit(0, 0.9), hit(10, 0.3)], parts))).toEqual([0, 10]);
  });

  it('loses no hit and no order of the others', () => {
    const someHits = fc
      .uniqueArray(fc.tuple(fc.nat(199), fc.double({ min: 0.01, max: 1, noNaN: true })), {
        selector: ([chunk]) => chunk,
      })
      .map((pairs) => pairs.map(([chunk, score]) => hit(chunk, score)));
    fc.assert(
      fc.property(someHits, (hits) => {
        const before = order(preferOwnVersion(hits, { ...parts, areVersions: () => false }));
        const after = order(preferOwnVersion(hits, parts));
        expect(after.toSorted()).toEqual(before.toSorted());
        const foreign = (chunk: number): boolean => !parts.isOwn(chunk);
        expect(after.filter(foreign)).toEqual(before.filter(foreign));
        for (const [place, chunk] of before.entries()) {
          if (foreign(chunk)) continue;
          expect(after.slice(0, after.indexOf(chunk)).filter(foreign).length).toBeLessThanOrEqual(
            before.slice(0, place).filter(foreign).length,
          );
        }
      }),
    );
  });

  it('finds the own version first although the other one has more of the words', async () => {
    const close = 'The government will close the harbour of Kranbau in 2014, said Ilse Kramer of Wismund.';
    const schliessen = 'Das Kabinett macht den Hafen von Kranbau 2014 dicht, sagte Ilse Kramer aus Wismund.';
    const fillers = [1, 2, 3, 4].map((number) =>
      article({ id: `other-${number}`, language: 'de', body: `${otherGerman} Das war 2014 Fall ${number}.` }),
    );
    const desk = await openDesk([
      article({ id: 'en', language: 'en', body: close }),
      article({ id: 'de', language: 'de', body: schliessen }),
      ...fillers,
    ]);
    const { passages } = await desk.search({
      text: 'Warum schließt die Regierung 2014 den Hafen von Kranbau?',
    });
    expect(passages.slice(0, 2).map((passage) => passage.article.id)).toEqual(['de', 'en']);
  });
});
