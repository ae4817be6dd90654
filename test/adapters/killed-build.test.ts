import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import type { Article } from '../../src/articles/article.ts';
import { createBuiltInEmbedders } from '../../src/retrieval/embedding/built-in-embedder.ts';
import { buildIndex } from '../../src/retrieval/indexing/build-index.ts';
import { verifyIndex } from '../../src/retrieval/indexing/verify-index.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { articleOf, memoryCorpus } from '../fakes/memory-corpus.ts';
import { noGlossary } from '../fakes/no-glossary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const kills = 15;

it('leaves a whole index that answers, at whatever moment a build is killed', async () => {
  const dir = temporaryFolder();
  let builder = startBuilder(dir);
  await builder.begin(1);
  const begunAt = performance.now();
  await builder.firstDone();
  const longestLifeMs = 2 * (performance.now() - begunAt);
  await builder.kill();
  const firstOpened = await openedEdition(dir);
  let edition = firstOpened;
  builder = startBuilder(dir);
  for (let kill = 1; kill <= kills; kill += 1) {
    await builder.begin(edition + 1);
    const next = startBuilder(dir);
    // However slow the machine, some builds are done before they are killed.
    if (kill % 5 === 0) await builder.firstDone();
    else await wait(Math.random() * longestLifeMs);
    const done = await builder.kill();
    const opened = await openedEdition(dir);
    expect(opened, 'an edition that was done is never lost').toBeGreaterThanOrEqual(Math.max(edition, done));
    edition = opened;
    builder = next;
  }
  await builder.kill();
  expect(edition, 'some builds were done before they were killed').toBeGreaterThan(firstOpened);

  expect(await build(dir, [articleOf('last', 'The last build belongs to nobody.')])).toMatchObject({
    added: 1,
  });
  expect(await verifyIndex(createIndexFiles(dir))).toMatchObject({ kind: 'sound', index: { articles: 1 } });
  expect(readdirSync(dir).toSorted()).toEqual(['builds', 'manifest.json']);
  expect(readdirSync(join(dir, 'builds')).length).toBeLessThanOrEqual(3);
}, 60_000);

/** Proves that the index is whole and of one edition, and says which. */
async function openedEdition(dir: string): Promise<number> {
  const store = createIndexFiles(dir);
  expect(await verifyIndex(store)).toMatchObject({ kind: 'sound' });
  const archive = await openArchive({ store, embedders: createBuiltInEmbedders(), glossary: noGlossary });
  const changed = archive.articles.map(({ body }) => Number(/edition (-?\d+)/.exec(body)?.[1]));
  const edition = Math.max(...changed);
  expect(changed).toEqual(changed.map((_, i) => edition - ((edition + i) % 20)));
  const query = await archive.embedder.embedQuery('servers of type0');
  const [hit] = archive.vectors.search(query, 1);
  expect(archive.chunks[hit?.chunk ?? -1]?.articleId).toBe('article-100');
  const word = { alternatives: [{ term: 'en:type0', weight: 1 }] };
  expect(archive.keywords.search([word], 1)).toMatchObject([{ chunk: 0 }]);
  return edition;
}

/** A process that builds until it is killed. It is started before it is needed, since starting takes longer than building. */
function startBuilder(dir: string) {
  const script = fileURLToPath(new URL('../support/keep-building.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const ready = once(child.stdout, 'data');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    async begin(edition: number) {
      await ready;
      child.stdin.write(`${edition}\n`);
    },
    async firstDone() {
      while (!/\d/.test(printed)) await once(child.stdout, 'data');
    },
    /** Kills it at once; returns the last edition that it said was done, or 0. */
    async kill(): Promise<number> {
      child.kill('SIGKILL');
      await closed;
      return Math.max(...(printed.match(/\d+/g) ?? []).map(Number), 0);
    },
  };
}

function build(dir: string, articles: readonly Article[]) {
  return buildIndex({
    corpus: memoryCorpus(articles),
    store: createIndexFiles(dir),
    embedders: createBuiltInEmbedders(),
    glossary: noGlossary,
    full: false,
    clock: Date.now,
  });
}
