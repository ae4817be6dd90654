import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import type { Article } from '../../src/articles/article.ts';
import { createBuiltInEmbedders } from '../../src/retrieval/embedding/built-in-embedder.ts';
import type { EmbedderSource } from '../../src/retrieval/embedding/embedder.ts';
import { buildIndex } from '../../src/retrieval/indexing/build-index.ts';
import { verifyIndex } from '../../src/retrieval/indexing/verify-index.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { letterEmbedders } from '../fakes/letter-embedder.ts';
import { articleOf, memoryCorpus } from '../fakes/memory-corpus.ts';
import { noGlossary } from '../fakes/no-glossary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const size = 240;
const words = ['server', 'chip', 'law', 'court', 'vote', 'bank', 'river', 'strike', 'tax', 'film'];

/** Version `version` of article `number`; several share their wording with others, so that there are stories and equal vectors. */
function article(number: number, version: number): Article {
  const say = (i: number) => words[(number * 3 + version * 5 + i * (version + 1)) % words.length] ?? '';
  const text = Array.from({ length: 30 }, (_, i) => say(i)).join(' ');
  const body = `The ${text}.${version % 3 === 2 ? `\n\n${`Another ${text}. `.repeat(8).trim()}` : ''}`;
  return articleOf(`a${number}`, body, { language: number % 2 === 0 ? 'en' : 'de' });
}

const first = new Map(Array.from({ length: size }, (_, number) => [number, 0]));

/** What one update does to the archive: these articles get these versions, or go. */
const update = fc.array(
  fc.tuple(fc.integer({ min: 0, max: size + 20 }), fc.option(fc.integer({ min: 0, max: 9 }))),
  { minLength: 1, maxLength: 12 },
);

describe('An index of segments', () => {
  it('is what a full build of the same articles is, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 5 }), async (updates) => {
        const folder = temporaryFolder();
        let state = first;
        await build(folder, state);
        for (const changes of updates) {
          state = new Map(state);
          for (const [number, version] of changes) {
            if (version === null) state.delete(number);
            else state.set(number, version);
          }
          await build(folder, state);
        }
        const fresh = temporaryFolder();
        await build(fresh, state);
        await expectSame(folder, fresh);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('writes little for a small change, and one segment again once a fifth has changed', async () => {
    const folder = temporaryFolder();
    const state = new Map(first);
    await build(folder, state);
    const [oldest] = await segments(folder);
    state.set(7, 1).set(500, 0).delete(9);
    expect(await build(folder, state)).toMatchObject({ added: 1, changed: 1, removed: 1, embedded: 2 });
    const after = await segments(folder);
    expect(after).toHaveLength(2);
    expect(after[0]).toEqual(oldest);
    expect(readdirSync(join(folder, 'builds'))).toHaveLength(2);

    for (let number = 0; number < 60; number += 1) state.set(number, 4);
    await build(folder, state);
    expect(await segments(folder)).toHaveLength(1);
    expect(await verifyIndex(createIndexFiles(folder))).toMatchObject({ kind: 'sound' });
  });

  it('brings back an article as it is, and not as it once was', async () => {
    const folder = temporaryFolder();
    const state = new Map(first);
    await build(folder, state);
    state.delete(3);
    await build(folder, state);
    expect(await bodyOf(folder, 'a3')).toBeUndefined();
    state.set(3, 2);
    await build(folder, state);
    expect(await bodyOf(folder, 'a3')).toBe(article(3, 2).body);
    state.set(3, 0);
    await build(folder, state);
    expect(await bodyOf(folder, 'a3')).toBe(article(3, 0).body);
  });

  it('keeps what the built-in embedder learnt beside the oldest segment', async () => {
    const folder = temporaryFolder();
    const embedders = createBuiltInEmbedders();
    const state = new Map(first);
    await build(folder, state, embedders);
    const before = await createIndexFiles(folder).manifest();
    state.set(5, 3);
    expect(await build(folder, state, embedders)).toMatchObject({ changed: 1, unchanged: size - 1 });
    const archive = await openArchive({ store: createIndexFiles(folder), embedders, glossary: noGlossary });
    expect(archive.manifest.embedder).toEqual(before?.embedder);
    const [hit] = archive.vectors.search(await archive.embedder.embedQuery(article(5, 3).body), 1);
    expect(archive.chunks[hit?.chunk ?? -1]?.articleId).toBe('a5');
  });
});

async function expectSame(folder: string, fresh: string): Promise<void> {
  const store = createIndexFiles(folder);
  expect(await verifyIndex(store)).toMatchObject({ kind: 'sound' });
  const one = await openArchive({ store, embedders: letterEmbedders(), glossary: noGlossary });
  const other = await openArchive({
    store: createIndexFiles(fresh),
    embedders: letterEmbedders(),
    glossary: noGlossary,
  });
  expect(one.manifest.id).toBe(other.manifest.id);
  expect(one.articles).toEqual(other.articles);
  expect(one.chunks).toEqual(other.chunks);
  expect(one.stories).toEqual(other.stories);
  const all = [...one.chunks.keys()];
  for (const word of words) {
    const query = await one.embedder.embedQuery(`${word} ${word}s`);
    expect(one.vectors.searchAmong(query, all, 40)).toEqual(other.vectors.searchAmong(query, all, 40));
    expect(one.vectors.search(query, 9)).toEqual(other.vectors.search(query, 9));
    const group = {
      alternatives: ['en', 'de'].map((language, i) => ({ term: `${language}:${word}`, weight: 1 - 0.3 * i })),
    };
    expect(one.keywords.search([group], 30)).toEqual(other.keywords.search([group], 30));
    expect(one.keywords.documentFrequency(group)).toBe(other.keywords.documentFrequency(group));
    expect(one.keywords.search([group], 5, new Set(all.slice(50, 90)))).toEqual(
      other.keywords.search([group], 5, new Set(all.slice(50, 90))),
    );
  }
  for (const prefix of ['', 'de:', 'en:s']) {
    expect([...one.keywords.vocabulary.startingWith(prefix)]).toEqual([
      ...other.keywords.vocabulary.startingWith(prefix),
    ]);
  }
}

function build(
  folder: string,
  state: ReadonlyMap<number, number>,
  embedders: EmbedderSource = letterEmbedders(),
) {
  return buildIndex({
    corpus: memoryCorpus([...state].map(([number, version]) => article(number, version))),
    store: createIndexFiles(folder),
    embedders,
    glossary: noGlossary,
    full: false,
    clock: () => 0,
  });
}

async function segments(folder: string) {
  return (await createIndexFiles(folder).manifest())?.segments ?? [];
}

async function bodyOf(folder: string, id: string): Promise<string | undefined> {
  const { articles } = await createIndexFiles(folder).load();
  return articles.find((one) => one.id === id)?.body;
}
