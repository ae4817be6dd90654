import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { deskWith } from '../../src/answering/desk/desk-with.ts';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { createApp } from '../../src/app.ts';
import type { App } from '../../src/cli/app-port.ts';
import { build } from '../../src/cli/archive/build.ts';
import { type LiveArchive, openLiveArchive } from '../../src/cli/archive/live-archive.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { readConfig } from '../../src/config.ts';
import type { Embedder } from '../../src/retrieval/embedding/embedder.ts';
import { createWorkplace } from '../support/workplace.ts';

const question = { text: 'Who has ordered a crane?' };

interface Place {
  readonly app: App;
  /** One after the other, how many embedders were opened and closed. */
  readonly embedders: { opened: number; closed: number };
  /** Makes the year's edition the only article, and the index of it. */
  publish(year: number, full?: boolean): Promise<void>;
  open(options?: { readonly around?: (desk: ReferenceDesk) => ReferenceDesk }): Promise<LiveArchive>;
}

/** A corpus whose one article says another year each time, and real indexes of it; an embedder fails once it was closed. */
async function createPlace(): Promise<Place> {
  const workplace = await createWorkplace();
  onTestFinished(() => workplace.remove());
  const app = createApp(
    readConfig({
      DATELINE_CORPUS: join(workplace.folder, 'corpus'),
      DATELINE_INDEX: join(workplace.folder, 'index'),
      DATELINE_MODEL: 'built-in',
    }),
  );
  const terminal = createTerminal({
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    noColor: true,
    dumb: true,
  });
  const embedders = { opened: 0, closed: 0 };
  const watched: App = {
    ...app,
    embedders: {
      ...app.embedders,
      async forSearch(existing) {
        const source = await app.embedders.forSearch(existing);
        return {
          ...source,
          async open(spec, state) {
            embedders.opened += 1;
            return closedForGood(await source.open(spec, state), () => {
              embedders.closed += 1;
            });
          },
        };
      },
    },
  };
  return {
    app,
    embedders,
    async publish(year, full = false) {
      await workplace.write('corpus/articles.jsonl', [
        {
          id: 'crane',
          title: 'A crane',
          publisher: 'Quay Courier',
          date: `${year}-05-01`,
          language: 'en',
          body: `The harbour has ordered a crane for the year ${year}. It will stand on the northern quay.`,
        },
      ]);
      await build(app, terminal, { full, requested: null });
    },
    async open({ around = (desk: ReferenceDesk) => desk } = {}) {
      const archive = await openLiveArchive(
        { ...watched, createDesk: async (...parts) => around(await watched.createDesk(...parts)) },
        terminal,
        { watchEveryMs: 5 },
      );
      onTestFinished(() => archive.close());
      return archive;
    },
  };
}

function closedForGood(embedder: Embedder, onClose: () => void): Embedder {
  let closed = false;
  return {
    ...embedder,
    async embedQuery(text) {
      if (closed) throw new Error('A question was asked of a closed archive.');
      return embedder.embedQuery(text);
    },
    async close() {
      closed = true;
      onClose();
      await embedder.close();
    },
  };
}

/** The year that is quoted. */
async function yearOf(desk: ReferenceDesk): Promise<string> {
  const answer = await desk.ask(question);
  return answer.kind === 'answered'
    ? (/\d{4}/.exec(answer.statements[0].quotes[0].text)?.[0] ?? '')
    : 'refused';
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('answers every question while indexes are exchanged under it, each from one index alone', async () => {
  const place = await createPlace();
  await place.publish(2001);
  const { desk, reload, watch } = await place.open();
  const failures: unknown[] = [];
  watch({ exchanged: () => {}, failed: (error) => failures.push(error) });
  const asked: Promise<string>[] = [];
  let asking = true;
  const asker = (async () => {
    while (asking) {
      asked.push(yearOf(desk));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  })();
  for (const year of [2002, 2003, 2004, 2005]) {
    await place.publish(year);
    await reload();
    expect(await yearOf(desk)).toBe(String(year));
  }
  asking = false;
  await asker;
  const years = await Promise.all(asked);
  expect(years.length).toBeGreaterThan(5);
  expect(years).toEqual(years.toSorted());
  expect(new Set(years)).toEqual(new Set(years.filter((year) => /^200[1-5]$/.test(year))));
  expect(failures).toEqual([]);
  await until(() => place.embedders.closed === place.embedders.opened - 1);
});

it('closes the old archive when what was asked of it is answered, and not before', async () => {
  const place = await createPlace();
  await place.publish(2001);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const archive = await place.open({
    around: (desk) =>
      deskWith(desk, {
        async ask(asked) {
          if (desk.window.newest?.startsWith('2001')) await held;
          return desk.ask(asked);
        },
      }),
  });
  const early = yearOf(archive.desk);
  await place.publish(2002);
  const before = archive.desk.index.id;
  expect(await archive.reload()).toMatchObject({ kind: 'exchanged', index: { id: archive.manifest.id } });
  expect(archive.desk.index.id).not.toBe(before);
  expect(archive.desk.window.newest).toBe('2002-05-01');
  expect(await yearOf(archive.desk)).toBe('2002');
  expect(place.embedders).toEqual({ opened: 2, closed: 0 });
  release();
  expect(await early).toBe('2001');
  await until(() => place.embedders.closed === 1);
  await archive.close();
  expect(place.embedders).toEqual({ opened: 2, closed: 2 });
});

it('opens nothing where the index is the one that is open', async () => {
  const place = await createPlace();
  await place.publish(2001);
  const archive = await place.open();
  const { index } = archive.desk;
  expect(await Promise.all([archive.reload(), archive.reload()])).toEqual([
    { kind: 'unchanged', index },
    { kind: 'unchanged', index },
  ]);
  await place.publish(2002);
  const both = await Promise.all([archive.reload(), archive.reload()]);
  expect(both.map(({ kind }) => kind)).toEqual(['exchanged', 'unchanged']);
  expect(place.embedders.opened).toBe(2);
});

it('follows an index by itself, and goes on with the one it has where the next cannot be opened', async () => {
  const place = await createPlace();
  await place.publish(2001);
  const archive = await place.open();
  const failures: unknown[] = [];
  const exchanged: string[] = [];
  archive.watch({ exchanged: ({ id }) => exchanged.push(id), failed: (error) => failures.push(error) });
  await writeFile(join(place.app.config.indexFolder, 'manifest.json'), '{}');
  await until(() => failures.length > 0);
  expect(await yearOf(archive.desk)).toBe('2001');
  await expect(archive.reload()).rejects.toThrow(/manifest.json is damaged/);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(failures).toHaveLength(1);
  expect(exchanged).toEqual([]);
  await place.publish(2002, true);
  await until(() => exchanged.length > 0);
  expect(await yearOf(archive.desk)).toBe('2002');
  expect(failures).toHaveLength(1);
});

it('leaves its folder alone once it is closed', async () => {
  const place = await createPlace();
  await place.publish(2001);
  const archive = await place.open();
  const exchanged: unknown[] = [];
  archive.watch({ exchanged: (index) => exchanged.push(index), failed: (error) => exchanged.push(error) });
  await archive.close();
  await place.publish(2002);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(exchanged).toEqual([]);
  await expect(archive.reload()).rejects.toThrow();
});
