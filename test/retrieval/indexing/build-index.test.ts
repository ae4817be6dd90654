import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIndexFiles } from '../../../src/adapters/index/index-files.ts';
import type { Article } from '../../../src/articles/article.ts';
import { createBuiltInEmbedders } from '../../../src/retrieval/embedding/built-in-embedder.ts';
import type { EmbedderSource } from '../../../src/retrieval/embedding/embedder.ts';
import {
  type BuildSummary,
  buildIndex,
  type EmbeddingProgress,
} from '../../../src/retrieval/indexing/build-index.ts';
import { embeddedText } from '../../../src/retrieval/indexing/chunk-article.ts';
import { verifyIndex } from '../../../src/retrieval/indexing/verify-index.ts';
import { openArchive } from '../../../src/retrieval/open-archive.ts';
import { letterEmbedders } from '../../fakes/letter-embedder.ts';
import { articleOf, memoryCorpus } from '../../fakes/memory-corpus.ts';
import { noGlossary } from '../../fakes/no-glossary.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const servers = articleOf(
  'servers',
  'IBM sells its x86 servers.\n\nLenovo buys them for 2.3 billion dollars.',
);
const chips = articleOf('chips', 'Inspur takes Power8 chips.', { date: '2014-08' });
const court = articleOf('court', 'De rechter in New York hoort de zaak.', { language: 'nl', date: null });

describe('Building an index', () => {
  it('stores articles, passages, vectors and words so that they can be searched', async () => {
    const { archive } = await built([servers, chips, court]);
    expect(archive.articles).toEqual([chips, court, servers]);
    expect(archive.chunks.map((chunk) => chunk.articleId)).toEqual(['chips', 'court', 'servers']);
    const query = await archive.embedder.embedQuery(passageTexts(archive)[0] ?? '');
    expect(archive.vectors.search(query, 1)).toEqual([{ chunk: 0, similarity: expect.closeTo(1) }]);
    const word = { alternatives: [{ term: 'en:inspur', weight: 1 }] };
    expect(archive.keywords.search([word], 3).map((hit) => hit.chunk)).toEqual([0]);
  });

  it('says what it did', async () => {
    const skipped = [{ file: 'broken.md', reason: 'no title' }];
    let now = 1_000;
    const summary = await buildIndex({
      corpus: memoryCorpus([servers, chips], { skipped, warnings: ['chips.md: no day'] }),
      store: createIndexFiles(temporaryFolder()),
      embedders: letterEmbedders(),
      glossary: noGlossary,
      full: false,
      clock: () => (now += 500),
    });
    expect(summary).toEqual({
      index: { id: expect.stringMatching(/^[0-9a-f]{12}$/), embedder: 'letters', articles: 2, passages: 2 },
      written: true,
      ...{ added: 2, changed: 0, removed: 0, unchanged: 0, embedded: 2 },
      skipped,
      warnings: ['chips.md: no day'],
      seconds: 1,
    });
  });

  it('reports how many passages are embedded', async () => {
    const heard: EmbeddingProgress[] = [];
    await build(temporaryFolder(), [servers, chips, court], {
      onProgress: (progress) => heard.push(progress),
    });
    expect(heard).toEqual([{ done: 3, total: 3 }]);
  });

  it('writes nothing when nothing changed', async () => {
    const folder = temporaryFolder();
    const first = await build(folder, [servers, chips]);
    const before = snapshot(folder);
    const second = await build(folder, [chips, servers]);
    expect(second).toMatchObject({ written: false, unchanged: 2, added: 0, embedded: 0, index: first.index });
    expect(snapshot(folder)).toEqual(before);
  });

  it('embeds only what is new or changed, and forgets what is gone', async () => {
    const folder = temporaryFolder();
    const embedders = letterEmbedders();
    await build(folder, [servers, chips], { embedders });
    embedders.embedded.length = 0;

    const edited = articleOf('chips', 'Inspur takes Power9 chips.', { date: '2014-08' });
    const summary = await build(folder, [edited, court], { embedders });
    expect(summary).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 0, embedded: 2 });
    expect(embedders.embedded.map((text) => text.split('\n')[1])).toEqual([edited.body, court.body]);

    const archive = await open(folder, embedders);
    expect(archive.articles).toEqual([edited, court]);
    expect(archive.vectors.size).toBe(2);
    expect(archive.keywords.idf({ alternatives: [{ term: 'en:lenovo', weight: 1 }] })).toBeGreaterThan(1);
  });

  it('keeps the vectors of an article that only got another id, publisher or address', async () => {
    const folder = temporaryFolder();
    await build(folder, [servers, chips]);
    const renamed = articleOf('a-new-id', servers.body, {
      title: servers.title,
      publisher: 'Another',
      url: null,
    });
    expect(await build(folder, [renamed, chips])).toMatchObject({ added: 1, removed: 1, embedded: 0 });
    const archive = await open(folder, letterEmbedders());
    const query = await archive.embedder.embedQuery(embeddedText(renamed, archive.chunks[0] ?? fail()));
    expect(archive.vectors.search(query, 1)).toEqual([{ chunk: 0, similarity: expect.closeTo(1) }]);
  });

  it('embeds an article anew when its title or date changes, since those are embedded with it', async () => {
    const folder = temporaryFolder();
    await build(folder, [servers, chips]);
    const dated = { ...chips, date: servers.date };
    expect(await build(folder, [servers, dated])).toMatchObject({ changed: 1, unchanged: 1, embedded: 1 });
  });

  it('is the same index after a history of changes as when built at once', async () => {
    const [stepwise, atOnce] = [temporaryFolder(), temporaryFolder()];
    const articles = Array.from({ length: 30 }, (_, i) => articleOf(`n${i}`, sentence(i)));
    for (const end of [3, 17, 30]) await build(stepwise, articles.slice(end % 7, end));
    const last = await build(stepwise, articles, { clock: () => 5 });
    const whole = await build(atOnce, articles.toReversed());
    expect(last.index).toEqual(whole.index);
    expect(last.embedded).toBeLessThan(10);
    const [one, other] = [await open(stepwise, letterEmbedders()), await open(atOnce, letterEmbedders())];
    expect(one.chunks).toEqual(other.chunks);
    for (let i = 0; i < 30; i += 1) {
      const query = await one.embedder.embedQuery(sentence(i));
      expect(one.vectors.search(query, 8)).toEqual(other.vectors.search(query, 8));
      const word = { alternatives: [{ term: `en:word${i}`, weight: 1 }] };
      expect(one.keywords.search([word], 8)).toEqual(other.keywords.search([word], 8));
    }
  });

  it('embeds everything anew for another embedder, or another revision of one', async () => {
    const folder = temporaryFolder();
    const first = await build(folder, [servers, chips]);
    const revised = await build(folder, [servers, chips], { embedders: letterEmbedders({ revision: '2' }) });
    expect(revised).toMatchObject({ written: true, unchanged: 2, embedded: 2 });
    expect(revised.index.id).not.toBe(first.index.id);
    const builtIn = await build(folder, [servers, chips], { embedders: createBuiltInEmbedders() });
    expect(builtIn).toMatchObject({ written: true, embedded: 2, index: { embedder: 'built-in' } });
  });

  it('keeps what the built-in embedder learnt while the corpus hardly changes', async () => {
    const folder = temporaryFolder();
    const embedders = createBuiltInEmbedders();
    const articles = Array.from({ length: 20 }, (_, i) => articleOf(`n${i}`, sentence(i)));
    await build(folder, articles, { embedders });
    const added = await build(folder, [...articles, servers], { embedders });
    expect(added).toMatchObject({ added: 1, unchanged: 20, embedded: 1 });
    const archive = await open(folder, embedders);
    const query = await archive.embedder.embedQuery('Who buys the x86 servers of IBM?');
    const [hit] = archive.vectors.search(query, 1);
    expect(archive.chunks[hit?.chunk ?? -1]?.articleId).toBe('servers');
  });

  it('embeds everything anew when it is told to, and still counts the changes', async () => {
    const folder = temporaryFolder();
    await build(folder, [servers, chips]);
    const summary = await build(folder, [servers, court], { full: true });
    expect(summary).toMatchObject({ added: 1, removed: 1, unchanged: 1, embedded: 2, written: true });
  });

  it('makes a valid empty index of an empty corpus, and of articles without words', async () => {
    for (const embedders of [letterEmbedders(), createBuiltInEmbedders()]) {
      const folder = temporaryFolder();
      const summary = await build(folder, [], { embedders });
      expect(summary).toMatchObject({ written: true, index: { articles: 0, passages: 0 } });
      expect(await verifyIndex(createIndexFiles(folder))).toMatchObject({ kind: 'sound' });
      const archive = await open(folder, embedders);
      expect(archive.vectors.search(await archive.embedder.embedQuery('Who?'), 3)).toEqual([]);

      expect(await build(folder, [articleOf('blank', '')], { embedders })).toMatchObject({ added: 1 });
      expect(await build(folder, [servers], { embedders })).toMatchObject({ removed: 1, embedded: 1 });
    }
  });

  it('holds an article whose id is a word that JavaScript gives every object', async () => {
    const folder = temporaryFolder();
    const odd = ['constructor', 'toString', '42'].map((id) => articleOf(id, `This is ${id}.`));
    expect(await build(folder, odd)).toMatchObject({ added: 3 });
    expect(await build(folder, odd)).toMatchObject({ unchanged: 3, written: false });
    expect(await verifyIndex(createIndexFiles(folder))).toMatchObject({ kind: 'sound' });
  });

  it('brings bodies back to the letter', async () => {
    const body = 'Ein Satz mit „Anführung“, 😀, e\u0301 und \u2028.\n\nNoch einer\u0000 mit \ud83d allein.';
    const { archive } = await built([articleOf('odd', body)]);
    expect(archive.articles[0]?.body).toBe(body);
  });

  it('leaves the old index when it is told to stop', async () => {
    const folder = temporaryFolder();
    const { index } = await build(folder, [servers]);
    const stop = new AbortController();
    const many = Array.from({ length: 600 }, (_, i) => articleOf(`n${i}`, sentence(i)));
    const onProgress = () => stop.abort(new Error('Told to stop.'));
    await expect(build(folder, many, { signal: stop.signal, onProgress })).rejects.toThrow('Told to stop.');
    expect((await open(folder, letterEmbedders())).manifest.id).toBe(index.id);
    expect(readdirSync(join(folder, 'builds'))).toHaveLength(1);
    expect(await build(folder, [servers])).toMatchObject({ written: false });
  });

  it('leaves the old index when the embedder fails or returns what is no vector', async () => {
    const folder = temporaryFolder();
    const { index } = await build(folder, [servers]);
    const whole = await letterEmbedders().fit([], null);
    const broken = [
      { ...whole, embedPassages: async () => Promise.reject(new Error('The model is gone.')) },
      { ...whole, embedPassages: async () => [] },
      { ...whole, embedPassages: async () => [new Float32Array(26).fill(Number.NaN)] },
      { ...whole, embedPassages: async () => [new Float32Array(25)] },
    ];
    for (const embedder of broken) {
      const embedders = { fit: async () => embedder, open: async () => embedder };
      await expect(build(folder, [servers, chips], { embedders })).rejects.toThrow();
      expect((await open(folder, letterEmbedders())).manifest.id).toBe(index.id);
    }
    expect(readdirSync(join(folder, 'builds'))).toHaveLength(1);
  });
});

describe('Opening an archive', () => {
  it('asks for a build when there is none', async () => {
    const store = createIndexFiles(join(temporaryFolder(), 'index'));
    await expect(openArchive({ store, embedders: letterEmbedders(), glossary: noGlossary })).rejects.toThrow(
      'there is no index yet. Build it with: npx dateline index',
    );
    expect(await store.manifest()).toBeNull();
  });

  it('refuses an embedder that is not the one the index was built with', async () => {
    const folder = temporaryFolder();
    await build(folder, [servers]);
    await expect(open(folder, letterEmbedders({ dtype: 'q8' }))).rejects.toThrow('npx dateline index --full');
  });
});

interface Options {
  readonly embedders?: EmbedderSource;
  readonly full?: boolean;
  readonly clock?: () => number;
  readonly onProgress?: (progress: EmbeddingProgress) => void;
  readonly signal?: AbortSignal;
}

async function build(
  folder: string,
  articles: readonly Article[],
  options: Options = {},
): Promise<BuildSummary> {
  return buildIndex({
    corpus: memoryCorpus(articles),
    store: createIndexFiles(folder),
    embedders: letterEmbedders(),
    glossary: noGlossary,
    full: false,
    clock: () => 0,
    ...options,
  });
}

async function open(folder: string, embedders: EmbedderSource) {
  return openArchive({ store: createIndexFiles(folder), embedders, glossary: noGlossary });
}

async function built(articles: readonly Article[]) {
  const folder = temporaryFolder();
  const summary = await build(folder, articles);
  return { summary, archive: await open(folder, letterEmbedders()) };
}

function passageTexts(archive: Awaited<ReturnType<typeof open>>): readonly string[] {
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  return archive.chunks.map((chunk) => embeddedText(articles.get(chunk.articleId) ?? fail(), chunk));
}

/** Every file with its content and time of change. */
function snapshot(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return new Map(
    files.map((path) => [path, `${statSync(path).mtimeMs} ${readFileSync(path).toString('base64')}`]),
  );
}

const syllables = ['ra', 'ne', 'xo', 'mi', 'ku', 'ta', 'ply', 'dro', 'fen', 'gis', 'wab', 'quo', 'jaz'];

function sentence(i: number): string {
  const words = Array.from({ length: 8 }, (_, k) => syllables[(i * 5 + k * (i + 3)) % syllables.length]);
  return `The word${i} says ${words.join(' ')}.`;
}

function fail(): never {
  throw new Error('It should have been there.');
}

describe('Stories', () => {
  it('are kept with the index: which articles carry one text', async () => {
    const wire = Array.from(
      { length: 60 },
      (_, i) => `Sentence ${i} of the agency tells fact ${i * 7}.`,
    ).join(' ');
    const store = createIndexFiles(temporaryFolder());
    const embedders = letterEmbedders();
    const corpus = memoryCorpus([
      articleOf('b-paper', wire),
      articleOf('a-paper', `${wire} And a sentence of its own.`),
      articleOf('c-paper', 'Another story altogether, told in other words.'),
    ]);
    await buildIndex({ corpus, store, embedders, glossary: noGlossary, full: false, clock: () => 0 });
    expect((await openArchive({ store, embedders, glossary: noGlossary })).stories).toEqual([
      ['a-paper', 'b-paper'],
    ]);
  });
});
