import { describe, expect, it, onTestFinished } from 'vitest';
import { createTransformersEmbedders } from '../../src/adapters/transformers/transformers-embedder.ts';
import { DatelineError } from '../../src/dateline-error.ts';
import type { Embedder } from '../../src/retrieval/embedding/embedder.ts';
import { resolveModel } from '../../src/retrieval/embedding/resolve-model.ts';

/** A worker that speaks the protocol and does to itself what the text says. Its vectors are [1, number of texts]. */
const obedientWorker = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (message) => {
    if (message.kind === 'close') return parentPort.close();
    if (message.kind === 'tokenise') {
      const texts = message.texts.map((text) => Int32Array.of(['servers', 'exit', 'throw', 'fail'].indexOf(text)));
      return parentPort.postMessage({ kind: 'tokenised', texts });
    }
    const says = (word) => message.texts.some(([token]) => token === word);
    if (says(1)) process.exit(7);
    if (says(2)) throw new Error('out of nowhere');
    if (says(3)) return parentPort.postMessage({ kind: 'failed', message: 'bad input', stack: 'there' });
    parentPort.postMessage({ kind: 'embedded', vectors: message.texts.map(() => Float32Array.of(1, message.texts.length)) });
  });
  parentPort.postMessage({ kind: 'ready', dimensions: 2, maxTokens: 8 });
`)}`,
);

async function obedientEmbedder(): Promise<Embedder> {
  const model = resolveModel('some/model', { pooling: 'mean' });
  const files = {
    canonical: () => model,
    has: async () => true,
    unreachable: async () => null,
    fetch: async () => {},
    locate: async () => ({ folder: '/models/some/model', revision: 'a1' }),
  };
  const embedder = await createTransformersEmbedders({ model, files, workerUrl: obedientWorker }).fit(
    [],
    null,
  );
  onTestFinished(() => embedder.close());
  return embedder;
}

describe('a model whose thread dies', () => {
  it.each([
    ['exit', 'The embedding model stopped unexpectedly (exit code 7).'],
    ['throw', 'The embedding model stopped unexpectedly (out of nowhere).'],
  ])('rejects everything that waits and says so (%s)', async (text, message) => {
    const embedder = await obedientEmbedder();
    const outcomes = await Promise.allSettled([
      embedder.embedPassages([text]),
      embedder.embedPassages(Array.from({ length: 40 }, () => 'servers')),
      embedder.embedPassages(['chips']),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining(message) },
      });
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(DatelineError);
    }
  });

  it('is started again by the next call', async () => {
    const embedder = await obedientEmbedder();
    await expect(embedder.embedQuery('exit')).rejects.toThrow('stopped unexpectedly');
    expect(await embedder.embedQuery('servers')).toEqual(Float32Array.of(1, 1));
  });
});

describe('a model that fails on an input', () => {
  it('rejects that call with what happened in the thread, and goes on with the others', async () => {
    const embedder = await obedientEmbedder();
    const failing = embedder.embedPassages(['fail', ...Array.from({ length: 40 }, () => 'servers')]);
    const other = embedder.embedPassages(['chips']);
    await expect(failing).rejects.toMatchObject({ message: 'bad input', stack: 'there' });
    expect(await other).toEqual([Float32Array.of(1, 1)]);
  });
});
