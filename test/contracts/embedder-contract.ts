import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatelineError } from '../../src/dateline-error.ts';
import {
  type Embedder,
  type EmbedderSource,
  type EmbedderSpec,
  sameEmbedder,
  type Vector,
} from '../../src/retrieval/embedding/embedder.ts';

const passages = [
  'The company builds new servers with power chips.',
  'A court in Beijing heard the deal of the company and its partner.',
  'Bread and butter: a recipe for your oven.',
  'The rain and the wind end the match.',
  'Sale of the x86 server systems.',
];

/** What every embedder does. `makeSource` gives sources that are interchangeable, in this process and in the next. */
export function embedderContract(
  name: string,
  makeSource: () => EmbedderSource | Promise<EmbedderSource>,
  /** How near to 1 the cosine of a text's vectors in different batches is. */
  { sameInBatches }: { readonly sameInBatches: number },
): void {
  describe(`${name}, as an embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await (await makeSource()).fit(passages, null);
    });
    afterAll(() => embedder.close());

    it('gives vectors of unit length with the dimensions of its spec', async () => {
      for (const vector of [
        await embedder.embedQuery('servers'),
        ...(await embedder.embedPassages(passages)),
      ]) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.spec.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
    });

    it('gives the same question the same vector', async () => {
      expect(await embedder.embedQuery('power chips')).toEqual(await embedder.embedQuery('power chips'));
    });

    it('gives passages their vectors in their order, in a batch as alone', async () => {
      const together = await embedder.embedPassages(passages);
      expect(together).toHaveLength(passages.length);
      for (const [i, passage] of passages.entries()) {
        const [alone] = await embedder.embedPassages([passage]);
        expect(cosine(together[i], alone)).toBeGreaterThan(sameInBatches);
      }
    });

    it('embeds no passages', async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it.each([
      ['nothing', ''],
      ['white space', ' \n\t '],
      ['ten thousand characters', 'The partner of the company sells server systems. '.repeat(205)],
      ['one word of ten thousand characters', 'x'.repeat(10_000)],
      ['emoji', '👩‍👩‍👧 🇨🇳 ☔️'],
      ['Chinese', '浪潮将基于IBM的Power8芯片'],
      ['control characters', 'a\u0000b\u0007\u001b[31m\u200b\ufeff'],
      ['half a surrogate pair', 'server \ud83d chips'],
    ])('embeds %s', async (_, text) => {
      const [passage] = await embedder.embedPassages([text]);
      for (const vector of [await embedder.embedQuery(text), passage])
        expect(length(vector)).toBeCloseTo(1, 4);
    });

    it('puts a text nearer to one that says much the same than to one about something else', async () => {
      const question = await embedder.embedQuery('new servers of the company with power chips');
      const [same, other] = await embedder.embedPassages([passages[0] ?? '', passages[2] ?? '']);
      expect(cosine(question, same)).toBeGreaterThan(cosine(question, other));
    });

    it('answers questions and passages that come at the same time', async () => {
      const many = Array.from({ length: 60 }, (_, i) => `${passages[i % passages.length]} ${i}`);
      const [first, question, second] = await Promise.all([
        embedder.embedPassages(many),
        embedder.embedQuery('the wind and the rain'),
        embedder.embedPassages([...many].reverse()),
      ]);
      expect(question).toEqual(await embedder.embedQuery('the wind and the rain'));
      for (const [i, vector] of first.entries()) {
        expect(cosine(vector, second[many.length - 1 - i])).toBeGreaterThan(sameInBatches);
      }
    });

    it('tells how many passages are done, up to the last', async () => {
      const told: number[] = [];
      const many = Array.from({ length: 150 }, (_, i) => `${passages[i % passages.length]} ${i}`);
      await embedder.embedPassages(many, (done) => told.push(done));
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(many.length);
    });

    it('is the same again from its spec and state', async () => {
      const again = await (await makeSource()).open(embedder.spec, embedder.state);
      expect(sameEmbedder(again.spec, embedder.spec)).toBe(true);
      expect(await again.embedQuery('power chips')).toEqual(await embedder.embedQuery('power chips'));
      await again.close();
    });

    it('refuses to be opened as what it is not', async () => {
      const { spec, state } = embedder;
      const others: EmbedderSpec[] = [
        { ...spec, model: 'somebody/else' },
        { ...spec, revision: '0123456789abcdef' },
        { ...spec, dimensions: spec.dimensions + 1 },
        { ...spec, prefixes: { ...spec.prefixes, query: 'ask: ' } },
      ];
      for (const other of others) {
        await expect((await makeSource()).open(other, state)).rejects.toThrow(DatelineError);
      }
    });

    it('can be closed twice', async () => {
      const short = await (await makeSource()).fit(passages, null);
      await short.close();
      await expect(short.close()).resolves.toBeUndefined();
    });
  });
}

/** Of unit vectors. */
export function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (a === undefined || b === undefined) throw new Error('a vector is missing');
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

function length(vector: Vector | undefined): number {
  return Math.hypot(...(vector ?? []));
}
