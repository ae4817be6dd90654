import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpusFiles } from '../../src/adapters/corpus/corpus-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Later than any file that a test writes can look new. */
const later = () => Date.now() + 60_000;

type Doing =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'move'; readonly file: string; readonly to: string };

const file = fc.constantFrom(
  'a.md',
  'b.md',
  'news/c.md',
  'news/d.txt',
  'many.jsonl',
  'junk.bin',
  'edits.yaml',
);
const id = fc.constantFrom('a', 'b', 'news-c', 'one', 'two');
const body = fc
  .tuple(fc.constantFrom('servers', 'chips', 'courts'), fc.boolean())
  .map(([word, long]) => `The ${word} were sold to a rival last week. `.repeat(long ? 8 : 1).trim());
const markdown = fc
  .tuple(fc.option(id), body, fc.constantFrom('2014', '2014-08-23'))
  .map(
    ([own, text, date]) =>
      `---\n${own === null ? '' : `id: ${own}\n`}title: A title\ndate: ${date}\n---\n${text}\n`,
  );
const records = fc
  .array(fc.tuple(id, body), { maxLength: 3 })
  .map((rows) =>
    rows.map(([own, text]) => JSON.stringify({ id: own, title: own, date: '2014', body: text })).join('\n'),
  );
const edits = fc
  .tuple(id, fc.constantFrom('title: Set', 'date: 2013', 'publisher: Me'))
  .map(([own, edit]) => `${own}: { ${edit} }\n`);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write'), file, text: fc.oneof(markdown, records, edits) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), file }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), file, to: file }) },
);

describe('A survey of a corpus', () => {
  it('with notes of the one before finds all that one without them finds, whatever happened between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(doing, { maxLength: 4 }), { maxLength: 5 }), async (times) => {
        const dir = temporaryFolder();
        const corpus = createCorpusFiles(dir, later);
        let notes: Uint8Array | null = null;
        for (const doings of times) {
          for (const one of doings) act(dir, one);
          const survey = await corpus.survey(notes);
          const anew = await corpus.survey(null);
          expect({ ...survey, take: null }).toEqual({ ...anew, take: null });
          const ids = [...survey.articles.keys()];
          const { articles, skipped, warnings } = await corpus.read();
          expect(await survey.take(ids)).toEqual(
            ids.map((one) => articles.find((found) => found.id === one)),
          );
          expect({ skipped: survey.skipped, warnings: survey.warnings }).toEqual({ skipped, warnings });
          notes = survey.notes;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not read a file again that is as it was', async () => {
    const dir = temporaryFolder();
    const text = 'Maker sells its servers\n\n2014-08-23\n\nThe maker sells its servers to a rival.\n';
    writeFileSync(join(dir, 'a.txt'), text);
    const { notes } = await createCorpusFiles(dir, later).survey(null);
    const survey = await createCorpusFiles(dir, later).survey(relabelled(notes));
    expect(survey.warnings).toEqual([`${join(dir, 'a.txt')}: as noted`]);
    // A file may be written twice within what its clock can tell.
    const soon = await createCorpusFiles(dir, () => Date.now()).survey(relabelled(notes));
    expect(soon.warnings).toEqual([]);
  });

  it('takes notes of another corpus, another program or another form for none', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'a.txt'), 'Maker sells its servers\n\n2014\n\nThe maker sells its servers.\n');
    const { notes, articles } = await createCorpusFiles(dir, later).survey(null);
    const text = new TextDecoder().decode(notes ?? undefined);
    for (const other of ['', 'nonsense', text.slice(0, -3), text.replace('"a.txt"', '"b.txt"')]) {
      const survey = await createCorpusFiles(dir, later).survey(new TextEncoder().encode(other));
      expect(survey.articles).toEqual(articles);
    }
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'b.txt'), 'Another\n\n2014\n\nAnother text stands here.\n');
    expect((await createCorpusFiles(elsewhere, later).survey(notes)).articles.size).toBe(1);
  });

  it('says so when an article that it left in its file is no longer there', async () => {
    const dir = temporaryFolder();
    const path = join(dir, 'a.txt');
    writeFileSync(path, 'Maker sells its servers\n\n2014\n\nThe maker sells its servers.\n');
    const { notes } = await createCorpusFiles(dir, later).survey(null);
    const survey = await createCorpusFiles(dir, later).survey(notes);
    writeFileSync(path, 'Maker keeps its servers\n\n2014\n\nThe maker keeps its servers.\n');
    await expect(survey.take([...survey.articles.keys()])).rejects.toThrow(
      `${path} was changed while the corpus was being read. Run the command again.`,
    );
  });
});

let writes = 0;

function act(dir: string, one: Doing): void {
  const path = join(dir, one.file);
  if (one.kind === 'remove') rmSync(path, { force: true });
  else if (one.kind === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    // Never as long as before: two writings within one tick of the file system's clock differ in nothing else.
    writes += 1;
    writeFileSync(path, `${one.text}${'\n'.repeat(1 + (writes % 97))}`);
  } else {
    mkdirSync(dirname(join(dir, one.to)), { recursive: true });
    try {
      renameSync(path, join(dir, one.to));
    } catch {
      // There was nothing to move.
    }
  }
}

/** The same notes, with a warning that no file gives. */
function relabelled(notes: Uint8Array | null): Uint8Array {
  const [, ...lines] = new TextDecoder().decode(notes ?? undefined).split('\n');
  const content = lines.join('\n').replace('"warnings":[]', '"warnings":["as noted"]');
  const checksum = createHash('sha256').update(content).digest('hex');
  return new TextEncoder().encode(`${checksum}\n${content}`);
}
