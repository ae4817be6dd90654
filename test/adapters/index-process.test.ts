import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import { createIndexProcess } from '../../src/adapters/index/index-process.ts';
import type { BuildProgress } from '../../src/retrieval/indexing/rebuild.ts';
import { articles, createIndexedWorkplace, program } from '../support/workplace.ts';

async function createPlace() {
  const workplace = await createIndexedWorkplace();
  onTestFinished(() => workplace.remove());
  const [corpusFolder, indexFolder] = [join(workplace.folder, 'corpus'), join(workplace.folder, 'index')];
  return {
    workplace,
    store: createIndexFiles(indexFolder),
    rebuild: createIndexProcess({ program, corpusFolder, indexFolder }),
  };
}

it('brings the index up to the corpus, says how far it came, and leaves this process free', async () => {
  const { workplace, store, rebuild } = await createPlace();
  await workplace.write('corpus/articles.jsonl', articles.slice(1));
  const progress: BuildProgress[] = [];
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  const summary = await rebuild({ onProgress: (step) => progress.push(step) });
  clearInterval(turning);
  expect(summary).toMatchObject({ added: 0, changed: 0, removed: 1, unchanged: 2, skipped: [] });
  expect(summary.index.id).toBe((await store.manifest())?.id);
  expect(progress[0]).toEqual({ step: 'read', done: 0, total: null });
  expect(turns).toBeGreaterThan(10);
});

it('says who is building where another build runs, and leaves the index as it was', async () => {
  const { store, rebuild } = await createPlace();
  const before = await store.stamp();
  const other = await store.startBuild();
  try {
    await expect(rebuild()).rejects.toThrow(/is being built by process \d+ on .* run the command again\.$/);
  } finally {
    await other.end();
  }
  expect(await store.stamp()).toBe(before);
});

it('stops when it is told to, and frees the lock', async () => {
  const { store, rebuild } = await createPlace();
  const stopping = new AbortController();
  const stopped = rebuild({ signal: stopping.signal, onProgress: () => stopping.abort() });
  await expect(stopped).rejects.toThrow(/abort/i);
  await (await store.startBuild()).end();
  await expect(rebuild({ signal: stopping.signal })).rejects.toThrow(/abort/i);
});
