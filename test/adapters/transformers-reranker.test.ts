import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTinyModel } from '../../scripts/make-tiny-model.ts';
import { tinyBertWeights } from '../../scripts/tiny-bert.ts';
import { resolveReranker } from '../../src/retrieval/reranking/known-rerankers.ts';
import type { Reranker } from '../../src/retrieval/reranking/reranker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { referenceScore } from '../support/tiny-bert-reference.ts';
import { folderReranker } from '../support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-tiny-reranker-'));
let reranker: Reranker;
beforeAll(async () => {
  await makeTinyModel(folder, 1, 'score');
  reranker = await folderReranker(folder, 'fp32');
});
afterAll(async () => {
  await reranker.close();
  rmSync(folder, { recursive: true, force: true });
});

const pairs: readonly (readonly [string, string])[] = [
  ['Which company sells servers?', 'The company sells new servers with power chips.'],
  ['Which company sells servers?', 'Bread and butter: a recipe for your oven.'],
  ['Café, 芯片?', 'x86'],
  ['', 'Ein Gericht in Peking'],
];

describe('the reranker', () => {
  it('gives the score that BERT is defined to give a pair of texts', async () => {
    for (const [question, text] of pairs) {
      const expected = referenceScore(tinyBertWeights(1), question, text);
      expect(await reranker.score(question, text)).toBeCloseTo(expected, 4);
    }
  });

  it('comes near it with 8-bit weights', async () => {
    const small = await folderReranker(folder, 'q8');
    for (const [question, text] of pairs) {
      const expected = referenceScore(tinyBertWeights(1), question, text);
      expect(Math.abs((await small.score(question, text)) - expected)).toBeLessThan(0.1);
    }
    await small.close();
  });

  it.each([
    [
      'that the library has no name for',
      { model_type: 'new', architectures: ['NewForSequenceClassification'] },
    ],
    ['that is not named', { model_type: undefined }],
  ])('runs an architecture %s', async (_, change) => {
    const other = temporaryFolder();
    cpSync(folder, other, { recursive: true });
    const config = join(other, 'config.json');
    writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), ...change }));
    const strange = await folderReranker(other, 'fp32');
    const [[question, text] = ['', '']] = pairs;
    expect(await strange.score(question, text)).toBe(await reranker.score(question, text));
    await strange.close();
  });

  it('cuts a passage that is too long for it', async () => {
    const long = 'the company sells new servers '.repeat(100);
    expect(await reranker.score('servers?', long)).toBe(await reranker.score('servers?', `${long} in china`));
  });

  it('rejects what comes after it is closed', async () => {
    const short = await folderReranker(folder, 'fp32');
    await short.close();
    await expect(short.score('a', 'b')).rejects.toThrow('closed');
  });

  it('refuses a model that judges nothing, and names its folder', async () => {
    const embedder = temporaryFolder();
    await makeTinyModel(embedder);
    await expect(folderReranker(embedder, 'fp32')).rejects.toThrow(
      `The reranker in ${embedder} could not be loaded: `,
    );
  });
});

describe('the name of a reranker', () => {
  it('is a short one, a hub id or a folder', () => {
    expect(resolveReranker('mmarco-minilm').id).toBe('cross-encoder/mmarco-mMiniLMv2-L12-H384-v1');
    expect(resolveReranker('some/model')).toMatchObject({ id: 'some/model', revision: 'main' });
    expect(resolveReranker('./mine')).toMatchObject({ id: './mine', revision: null });
    expect(() => resolveReranker('best')).toThrow('There is no reranker "best". Known are mmarco-minilm, ');
  });
});
