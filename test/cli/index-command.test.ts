import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articles, createWorkplace, finished, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await createWorkplace();
  await workplace.write('corpus/articles.jsonl', articles);
});
afterEach(() => workplace.remove());

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('index', () => {
  it('ends with what changed', async () => {
    const { exitCode, stdout } = await workplace.call(['index']);
    expect(exitCode).toBe(0);
    expect(lastLine(stdout)).toMatch(
      /^3 articles, \d passages \(\+3 articles, 0 changed, 0 removed\) in \d+\.\d s$/,
    );
    await workplace.write('corpus/articles.jsonl', [articles[0]]);
    const again = await workplace.call(['index', '--full']);
    expect(lastLine(again.stdout)).toMatch(
      /^1 article, \d passages? \(\+0 articles, 0 changed, 2 removed\) in /,
    );
  });

  it('says of an empty corpus what to do', async () => {
    await workplace.write('corpus/articles.jsonl', '');
    const { exitCode, stderr } = await workplace.call(['index']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('corpus holds no article yet. Put some there, then run: npx dateline index');
  });

  it('lists the first twenty skipped files and counts the rest; --strict makes them a failure', async () => {
    await workplace.write('corpus/broken.jsonl', 'not json\n'.repeat(25));
    const { exitCode, stdout, stderr } = await workplace.call(['index']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^3 articles/);
    expect(stderr.match(/^\S+\/corpus\/broken\.jsonl:\d+: skipped, /gm)).toHaveLength(20);
    expect(stderr).toContain('… and 5 more skipped files; npx dateline index --json lists them all\n');
    expect((await workplace.call(['index', '--strict'])).exitCode).toBe(1);
    const all = JSON.parse((await workplace.call(['index', '--json'])).stdout);
    expect(all.skipped).toHaveLength(25);
  });

  it('says once what it would say of many files', async () => {
    const undated = Array.from({ length: 5 }, (_, i) => ({
      id: `n${i}`,
      title: `Note ${i}`,
      language: 'en',
      body: `Note ${i}.`,
    }));
    await workplace.write('corpus/notes.jsonl', undated);
    const { stderr } = await workplace.call(['index']);
    expect(stderr).toMatch(
      /^\S+articles\.jsonl:3 and 5 more: no date found; .+\nnpx dateline index --json lists each of these files\n$/,
    );
    expect(JSON.parse((await workplace.call(['index', '--json'])).stdout).warnings).toHaveLength(6);
  });

  it('asks whether --index was forgotten when nothing of the index is in the corpus any more', async () => {
    await workplace.call(['index']);
    const other = join(workplace.folder, 'letters');
    await workplace.write('letters/one.txt', 'One letter\n\n2014-08-23\n\nThe bees have gone.');
    const { stderr } = await workplace.call(['index', '--corpus', other]);
    expect(stderr).toContain(
      `${join(workplace.folder, 'index')} is in ${other}. Each corpus has an index of its own`,
    );
    expect((await workplace.call(['index', '--corpus', other])).stderr).not.toContain('of its own');
  });

  it('prints nothing but the object with --json', async () => {
    const { stdout, stderr } = await workplace.call(['index', '--json']);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^\S+articles\.jsonl:3: no date found; .+\n$/);
    expect(JSON.parse(stdout).warnings).toEqual([stderr.trimEnd()]);
  });

  it('keeps archives apart', async () => {
    const [other, otherIndex] = [join(workplace.folder, 'other'), join(workplace.folder, 'other-index')];
    await workplace.write('other/one.jsonl', [articles[1]]);
    await workplace.call(['index']);
    await workplace.call(['index', '--corpus', other, '--index', otherIndex]);
    const own = await workplace.call(['search', '--json', 'Wismund']);
    const there = await workplace.call(['search', '--json', 'Wismund', '--index', otherIndex]);
    expect(JSON.parse(own.stdout).index.articles).toBe(3);
    expect(JSON.parse(there.stdout).index.articles).toBe(1);
  });

  it('mends a damaged index with --full', async () => {
    await workplace.call(['index']);
    await workplace.write('index/manifest.json', '{"half":');
    const damaged = await workplace.call(['ask', 'Who ordered a crane?']);
    expect(damaged.exitCode).toBe(1);
    expect(damaged.stderr).toContain('npx dateline index');
    expect((await workplace.call(['index', '--full'])).exitCode).toBe(0);
    expect((await workplace.call(['verify'])).exitCode).toBe(0);
  });

  it('stops at Ctrl-C, leaves the old index and no lock', async () => {
    await workplace.call(['index']);
    const sentences = Array.from(
      { length: 1500 },
      (_, n) => `Crane number ${n} lifted ${n * 7} crates that day.`,
    );
    const long = Array.from({ length: 40 }, (_, n) => ({
      id: `long-${n}`,
      title: `Log ${n}`,
      body: sentences.map((sentence) => `${sentence.replace('Crane', `Crane ${n}`)}`).join(' '),
    }));
    await workplace.write('corpus/long.jsonl', long);
    const child = workplace.start(['index']);
    const ended = finished(child);
    await folderGrows(join(workplace.folder, 'index'));
    child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await ended;
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Stopped. The index is as it was before.');
    const found = JSON.parse((await workplace.call(['search', '--json', 'crane'])).stdout);
    expect(found.index.articles).toBe(3);
    await workplace.write('corpus/long.jsonl', '');
    expect((await workplace.call(['index'])).exitCode).toBe(0);
  });
});

/** Waits until the build has begun: its lock, or what it writes aside, appears. */
async function folderGrows(folder: string): Promise<void> {
  const before = (await readdir(folder)).length;
  for (let tries = 0; tries < 400 && (await readdir(folder)).length <= before; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
