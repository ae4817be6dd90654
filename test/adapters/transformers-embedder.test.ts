import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeTinyModel } from '../../scripts/make-tiny-model.ts';
import { tinyBert, tinyBertWeights } from '../../scripts/tiny-bert.ts';
import type { Embedder } from '../../src/retrieval/embedding/embedder.ts';
import type { ModelSettings } from '../../src/retrieval/embedding/embedding-model.ts';
import { poolings } from '../../src/retrieval/embedding/embedding-model.ts';
import { cosine, embedderContract } from '../contracts/embedder-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { referenceVector } from '../support/tiny-bert-reference.ts';
import { folderEmbedders } from '../support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-tiny-'));
const weights = tinyBertWeights(1);
beforeAll(() => makeTinyModel(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

embedderContract('the neural embedder with 32-bit weights', () => folderEmbedders(folder), {
  sameInBatches: 0.99999,
});
embedderContract('the neural embedder with 8-bit weights', () => folderEmbedders(folder, { dtype: 'q8' }), {
  sameInBatches: 0.995,
});

/** For the tests that need no settings and close nothing: starting a model takes most of a test's time. */
let plain: Embedder;
beforeAll(async () => {
  plain = await folderEmbedders(folder).fit([], null);
});
afterAll(() => plain.close());

async function embedderWith(settings: ModelSettings = {}): Promise<Embedder> {
  const embedder = await folderEmbedders(folder, settings).fit([], null);
  onTestFinished(() => embedder.close());
  return embedder;
}

describe('the neural embedder', () => {
  const texts = [
    'The company sells servers.',
    'Ein Gericht in Peking: Neu Cloud klagt (2021-09)!',
    'Café, 芯片 & x86',
    '',
    'bread butter recipe oven film music',
  ];

  it.each(poolings)('gives the vectors that BERT is defined to give, pooled by %s', async (pooling) => {
    const embedder = pooling === 'mean' ? plain : await embedderWith({ pooling });
    // All in one batch, so that the shorter ones are padded.
    const vectors = await embedder.embedPassages(texts);
    for (const [i, text] of texts.entries()) {
      const expected = referenceVector(weights, text, pooling);
      for (const [axis, value] of (vectors[i] ?? []).entries())
        expect(value).toBeCloseTo(expected[axis] ?? NaN, 4);
    }
  });

  it('comes near them with 8-bit weights', async () => {
    const embedder = await embedderWith({ dtype: 'q8' });
    for (const text of texts) {
      const expected = Float32Array.from(referenceVector(weights, text, 'mean'));
      expect(cosine(await embedder.embedQuery(text), expected)).toBeGreaterThan(0.99);
    }
  });

  it('puts each prefix before its kind of text', async () => {
    const embedder = await embedderWith({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
    const [passage] = await embedder.embedPassages(['servers']);
    const expected = (text: string) => Float32Array.from(referenceVector(weights, text, 'mean'));
    expect(cosine(await embedder.embedQuery('servers'), expected('query: servers'))).toBeCloseTo(1, 5);
    expect(cosine(passage, expected('passage: servers'))).toBeCloseTo(1, 5);
  });

  it.each(['mean', 'last_token'] as const)(
    'cuts a long text at its limit and keeps the closing token (%s)',
    async (pooling) => {
      const long = 'the company sells new servers '.repeat(40);
      const short = await embedderWith({ pooling, maxTokens: 12 });
      const own = pooling === 'mean' ? plain : await embedderWith({ pooling });
      const expected = (limit: number) => Float32Array.from(referenceVector(weights, long, pooling, limit));
      expect(cosine(await short.embedQuery(long), expected(12))).toBeCloseTo(1, 5);
      expect(cosine(await own.embedQuery(long), expected(tinyBert.positions))).toBeCloseTo(1, 5);
      expect([short.spec.maxTokens, own.spec.maxTokens]).toEqual([12, tinyBert.positions]);
    },
  );

  it('reads dimensions and limit from the files, and knows the files by what is in them', async () => {
    const { spec } = plain;
    expect(spec).toEqual({
      model: folder,
      revision: expect.stringMatching(/^[0-9a-f]{16}$/),
      dtype: 'fp32',
      dimensions: tinyBert.hidden,
      pooling: 'mean',
      prefixes: { query: '', passage: '' },
      maxTokens: tinyBert.positions,
    });
    const other = temporaryFolder();
    await makeTinyModel(other, 2);
    const embedder = await folderEmbedders(other).fit([], null);
    expect(embedder.spec.revision).not.toBe(spec.revision);
    await embedder.close();
  });

  it('refuses an index whose model was replaced in its folder, and says what mends it', async () => {
    const moved = temporaryFolder();
    await cp(folder, moved, { recursive: true });
    const embedder = await folderEmbedders(moved).fit([], null);
    await embedder.close();
    await makeTinyModel(moved, 2);
    await expect(folderEmbedders(moved).open(embedder.spec, null)).rejects.toThrow(
      `rebuild it: npx dateline index --model ${moved}`,
    );
  });

  it('refuses dimensions that the model does not have', async () => {
    await expect(folderEmbedders(folder, { dimensions: 384 }).fit([], null)).rejects.toThrow(
      `${folder} gives vectors of 32 dimensions, not 384: correct the setting dimensions`,
    );
  });

  it('says which file a folder lacks', async () => {
    await expect(folderEmbedders(folder, { dtype: 'fp16' }).fit([], null)).rejects.toThrow(
      `The embedding model ${folder} could not be fetched: the folder has no onnx/model_fp16.onnx.`,
    );
  });

  it('passes on what the runtime says of a damaged model', async () => {
    const damaged = temporaryFolder();
    await cp(folder, damaged, { recursive: true });
    await writeFile(
      join(damaged, 'onnx/model.onnx'),
      (await readFile(join(folder, 'onnx/model.onnx'))).subarray(0, 999),
    );
    const error = await folderEmbedders(damaged)
      .fit([], null)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'DatelineError',
      message: expect.stringContaining(`The embedding model in ${damaged} could not be loaded: `),
      cause: { stack: expect.stringContaining('onnxruntime') },
    });
  });

  it('lets the caller work while it embeds', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    onTestFinished(() => clearInterval(timer));
    // One text, so long that cutting it into tokens alone takes a good part of a second without a pause.
    await plain.embedQuery('the company sells new servers '.repeat(20_000));
    expect(ticks).toBeGreaterThan(10);
  });

  it('lets a question overtake passages that wait', async () => {
    let done = 0;
    const indexing = plain.embedPassages(
      Array.from({ length: 800 }, (_, i) => `the company sells new servers ${i} `.repeat(8)),
      (count) => {
        done = count;
      },
    );
    await plain.embedQuery('which servers?');
    expect(done).toBeLessThan(100);
    await indexing;
    expect(done).toBe(800);
  });

  it('rejects what waits when it is closed, and what comes later', async () => {
    const embedder = await embedderWith();
    const waiting = embedder.embedPassages(Array.from({ length: 400 }, (_, i) => `servers ${i} `.repeat(20)));
    const outcome = expect(waiting).rejects.toThrow('The model is closed.');
    await embedder.close();
    await outcome;
    await expect(embedder.embedQuery('servers')).rejects.toThrow('The model is closed.');
  });
});
