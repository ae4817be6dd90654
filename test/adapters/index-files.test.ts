import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import { DatelineError } from '../../src/dateline-error.ts';
import { createBuiltInEmbedders } from '../../src/retrieval/embedding/built-in-embedder.ts';
import { buildIndex } from '../../src/retrieval/indexing/build-index.ts';
import type { IndexBuild } from '../../src/retrieval/indexing/index-store.ts';
import { verifyIndex } from '../../src/retrieval/indexing/verify-index.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { articleOf, memoryCorpus } from '../fakes/memory-corpus.ts';
import { noGlossary } from '../fakes/no-glossary.ts';
import { leaveLock } from '../support/left-lock.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const articles = [
  articleOf('servers', 'IBM sells its x86 servers.\n\nLenovo buys them for 2.3 billion dollars.'),
  articleOf('chips', 'Inspur takes Power8 chips.', { date: '2014-08' }),
];

describe('The files of an index', () => {
  it('lie in one folder per build, beside a manifest that names it and each checksum', async () => {
    const dir = temporaryFolder();
    await build(dir);
    expect(readdirSync(dir).toSorted()).toEqual(['builds', 'manifest.json']);
    const manifest = await createIndexFiles(dir).manifest();
    expect(manifest).toMatchObject({ formatVersion: 3, passages: 2, builtAt: '1970-01-01T00:00:00.000Z' });
    const [segment] = manifest?.segments ?? [];
    expect(Object.keys(segment?.files ?? {}).toSorted()).toEqual(everyFile);
    expect(readdirSync(join(dir, segment?.folder ?? '')).toSorted()).toEqual(everyFile);
  });

  it('keep the build that was replaced until the next build begins', async () => {
    const dir = temporaryFolder();
    const store = createIndexFiles(dir);
    const folders: (string | undefined)[] = [];
    for (const count of [0, 1, 2]) {
      await build(dir, articles.slice(0, count));
      folders.push((await store.manifest())?.segments[0]?.folder);
    }
    expect(
      readdirSync(join(dir, 'builds'))
        .map((name) => `builds/${name}`)
        .toSorted(),
    ).toEqual(folders.slice(1).toSorted());
    await build(dir, articles);
    expect(readdirSync(join(dir, 'builds'))).toHaveLength(1);
  });

  it('may lie in a folder given with dots and a trailing slash', async () => {
    const dir = `${temporaryFolder()}/./a/../index/`;
    await build(dir);
    expect(await verifyIndex(createIndexFiles(dir))).toMatchObject({ kind: 'sound' });
  });
});

describe('A damaged index', () => {
  const damages = {
    'with one bit flipped': (path: string, place: number) => {
      const bytes = readFileSync(path);
      const at = Math.floor(place * bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
    },
    'cut short': (path: string, place: number) => {
      truncateSync(path, Math.floor(place * readFileSync(path).length));
    },
    'made longer': (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.of(0)])),
    gone: (path: string) => rmSync(path),
    'made a folder': (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  };

  for (const [damage, inflict] of Object.entries(damages)) {
    it(`with a file ${damage} is refused by that file's name, and mended by the command it names`, async () => {
      const dir = temporaryFolder();
      const random = seededRandom(damage.length);
      await build(dir);
      for (const name of ['manifest.json', ...everyFile]) {
        const path = await pathOf(dir, name);
        inflict(path, random());
        const command = name === 'manifest.json' && damage === 'gone' ? 'npx dateline index' : mend;
        const complaint = { kind: 'damaged', problems: [allOf(path, command)] };
        expect(await verifyIndex(createIndexFiles(dir))).toEqual(complaint);
        await expect(open(dir)).rejects.toThrow(DatelineError);
        // A build that needs nothing of the file may not notice, but it does not make the index look sound.
        await build(dir).catch((error: unknown) => expect(String(error)).toContain(mend));
        if (command === mend) expect(await verifyIndex(createIndexFiles(dir))).toEqual(complaint);
        if (damage === 'made a folder' && name === 'manifest.json') rmSync(path, { recursive: true });
        expect(await build(dir, articles, { full: true })).toMatchObject({ written: true });
        expect(await verifyIndex(createIndexFiles(dir))).toMatchObject({
          kind: 'sound',
          files: everyFile.length,
        });
      }
    });
  }

  it('is noticed wherever in the manifest it is', async () => {
    const dir = temporaryFolder();
    await build(dir);
    const path = join(dir, 'manifest.json');
    const text = readFileSync(path, 'utf8');
    const meaning = JSON.stringify(JSON.parse(text));
    for (let at = 0; at < text.length; at += 7) {
      const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      if (isJson(changed) && JSON.stringify(JSON.parse(changed)) === meaning) continue;
      writeFileSync(path, changed);
      await expect(createIndexFiles(dir).manifest(), changed.slice(at, at + 9)).rejects.toThrow(mend);
    }
  });

  it('names every file that is damaged at once', async () => {
    const dir = temporaryFolder();
    await build(dir);
    const [vectors, keywords] = [await pathOf(dir, 'vectors.f32'), await pathOf(dir, 'keywords.bin')];
    rmSync(vectors);
    truncateSync(keywords, 3);
    await expect(open(dir)).rejects.toThrow(`${keywords} is damaged`);
    await expect(open(dir)).rejects.toThrow(`${vectors} is missing`);
  });

  for (const [form, text, flaw] of [
    ['nothing', '', 'it is not JSON'],
    ['null', 'null', 'it is not a manifest'],
    ['a list', '[]', 'it is not a manifest'],
    ['an empty object', '{}', 'its "formatVersion" is missing or is not what a manifest has there'],
  ] as const) {
    it(`whose manifest is ${form} says so in one sentence`, async () => {
      const dir = temporaryFolder();
      await build(dir);
      const path = join(dir, 'manifest.json');
      writeFileSync(path, text);
      const complaint = `${path} is damaged: ${flaw}. Rebuild the index with: ${mend}`;
      await expect(createIndexFiles(dir).manifest()).rejects.toThrow(new DatelineError(complaint));
    });
  }

  it.skipIf(!existsSync('/proc/self'))('is not made where the system makes no folders', async () => {
    await expect(build('/proc/dateline/index')).rejects.toThrow(
      '/proc/dateline/index cannot be written: no folder can be made there, or something removed it. Choose another one with --index.',
    );
  });

  it('is not what a file in the place of the folder is called', async () => {
    const file = join(temporaryFolder(), 'index');
    writeFileSync(file, 'not a folder');
    await expect(createIndexFiles(file).manifest()).rejects.toThrow(
      /cannot be read: a file stands where a folder should be\. Remove it, or choose another folder with --index\.$/,
    );
  });

  it('of another format version is not read, whatever else it says', async () => {
    const dir = temporaryFolder();
    await build(dir);
    const path = join(dir, 'manifest.json');
    writeFileSync(path, JSON.stringify({ formatVersion: 99, shape: 'unknown' }));
    await expect(open(dir)).rejects.toThrow(
      `${path} is of format version 99, and this program reads version 3. Rebuild the index with: npx dateline index --full`,
    );
  });
});

describe('Readers beside a builder', () => {
  it('read the newest build when the one they had begun is gone', async () => {
    const dir = temporaryFolder();
    const manifest = join(dir, 'manifest.json');
    await build(dir, []);
    const [outdated, first] = [await pathOf(dir, 'vectors.f32'), readFileSync(manifest)];
    await build(dir, articles.slice(1));
    const { index } = await build(dir);
    renameSync(manifest, `${manifest}.newest`);
    writeFileSync(manifest, first);
    mkdirSync(dirname(outdated));
    // Takes long enough to read for the newest manifest to be put in place meanwhile, as a builder does.
    writeFileSync(outdated, '');
    truncateSync(outdated, 2 ** 27);
    setTimeout(() => renameSync(`${manifest}.newest`, manifest), 5);
    expect((await createIndexFiles(dir).load()).manifest.id).toBe(index.id);
  });

  it('see one whole build after another, never an error and never a mixture', async () => {
    const dir = temporaryFolder();
    const states = Array.from({ length: 5 }, (_, i) =>
      articles.map((a) => ({ ...a, body: `${a.body} Copy ${i}.` })),
    );
    await build(dir, states[0]);
    let building = true;
    let opened = 0;
    const seen = new Set<string>();
    const read = async () => {
      while (building) {
        const stored = await createIndexFiles(dir).load();
        const bodies = stored.articles.map((article) => article.body.slice(-2));
        expect(new Set(bodies).size).toBe(1);
        expect(stored.vectors.size).toBe(stored.manifest.passages);
        for (const { start, end } of stored.chunks) expect(start).toBeLessThan(end);
        seen.add(stored.manifest.id);
        opened += 1;
      }
    };
    const readers = [read(), read()];
    for (let i = 1; i <= 12; i += 1) await build(dir, states[i % states.length]);
    building = false;
    await Promise.all(readers);
    expect(seen.size).toBe(states.length);
    expect(opened).toBeGreaterThan(12);
  }, 60_000);
});

describe('Two builds at once', () => {
  it('do not mix: one goes on, the others are told who is building', async () => {
    const dir = temporaryFolder();
    const outcomes = await startTogether(dir, 3);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      expect(outcome.reason).toBeInstanceOf(DatelineError);
      expect(String(outcome.reason)).toContain(`${dir} is being built by process ${process.pid}`);
    }
    await endAll(outcomes);
    expect(readdirSync(dir)).toEqual(['builds']);
    expect(await build(dir)).toMatchObject({ written: true });
  });

  it('do not mix when all of them find the lock of a build that was killed', async () => {
    const dir = temporaryFolder();
    for (let i = 0; i < 10; i += 1) {
      leaveLock(dir, { pid: pidOfNobody });
      const outcomes = await startTogether(dir, 3);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      await endAll(outcomes);
    }
  });

  it('are both done when the second begins after the first', async () => {
    const dir = temporaryFolder();
    await build(dir, articles.slice(1));
    expect(await build(dir)).toMatchObject({ added: 1, unchanged: 1 });
  });
});

describe('The lock of an earlier build', () => {
  it('is taken over when its process is gone', async () => {
    const dir = temporaryFolder();
    leaveLock(dir, { pid: pidOfNobody });
    expect(await build(dir)).toMatchObject({ written: true });
    expect(existsSync(join(dir, 'building.lock'))).toBe(false);
  });

  it('is taken over when its process number now belongs to this process', async () => {
    const dir = temporaryFolder();
    leaveLock(dir, { pid: process.pid, startedAt: performance.timeOrigin - 1000 });
    expect(await build(dir)).toMatchObject({ written: true });
  });

  it('is respected while its process lives, or may live on another machine', async () => {
    for (const holder of [{ pid: process.ppid }, { pid: pidOfNobody, host: 'elsewhere' }]) {
      const dir = temporaryFolder();
      leaveLock(dir, holder);
      await expect(build(dir)).rejects.toThrow(`is being built by process ${holder.pid}`);
    }
  });

  it('is taken over after a minute without a sign of life', async () => {
    const dir = temporaryFolder();
    leaveLock(dir, { pid: pidOfNobody, host: 'elsewhere' }, 61_000);
    expect(await build(dir)).toMatchObject({ written: true });
  });

  it('taken over by another build makes this one change nothing', async () => {
    const dir = temporaryFolder();
    await build(dir);
    const before = readFileSync(join(dir, 'manifest.json'), 'utf8');
    const thief = { onProgress: () => leaveLock(dir, { pid: process.ppid }) };
    await expect(build(dir, articles.slice(0, 1), { ...thief, full: true })).rejects.toThrow(
      'another process took',
    );
    expect(readFileSync(join(dir, 'manifest.json'), 'utf8')).toBe(before);
    expect(existsSync(join(dir, 'building.lock'))).toBe(true);
  });
});

describe('A folder that cannot hold an index', () => {
  it('is named with what to do', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(build(file)).rejects.toThrow(
      `${file} cannot be written: a file stands where a folder should be.`,
    );
  });
});

const mend = 'npx dateline index --full';

const everyFile = [
  'articles.jsonl',
  'chunks.bin',
  'embedder-state.bin',
  'glossary.json',
  'keywords.bin',
  'outlines.bin',
  'stories.json',
  'vectors.f32',
  'vectors.hnsw',
];

/** More than any system's highest process number. */
const pidOfNobody = 2 ** 22 + 1;

function build(
  dir: string,
  of = articles,
  options: { readonly full?: boolean; readonly onProgress?: () => void } = {},
) {
  return buildIndex({
    corpus: memoryCorpus(of),
    store: createIndexFiles(dir, { graphFrom: 1 }),
    embedders: createBuiltInEmbedders(),
    glossary: noGlossary,
    full: false,
    clock: () => 0,
    ...options,
  });
}

function startTogether(dir: string, count: number) {
  return Promise.allSettled(Array.from({ length: count }, () => createIndexFiles(dir).startBuild()));
}

async function endAll(outcomes: readonly PromiseSettledResult<IndexBuild>[]): Promise<void> {
  for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.end();
}

function open(dir: string) {
  return openArchive({
    store: createIndexFiles(dir),
    embedders: createBuiltInEmbedders(),
    glossary: noGlossary,
  });
}

async function pathOf(dir: string, name: string): Promise<string> {
  if (name === 'manifest.json') return join(dir, name);
  return join(dir, (await createIndexFiles(dir).manifest())?.segments[0]?.folder ?? '', name);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function allOf(...parts: readonly string[]) {
  return {
    asymmetricMatch: (text: unknown) => parts.every((part) => String(text).includes(part)),
    toString: () => `a text with ${parts.join(' and ')}`,
  };
}
