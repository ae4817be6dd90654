/**
 * What the test suite has no time for: 100,000 tiny files, a line of 2 GB packed by gzip, an archive of 65,000 files. Prints what came
 * of each, how long it took and the most memory that was held by then:
 *
 *     npx tsx bench/bad-input.ts
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import { makeZip } from '../test/support/make-zip.ts';
import { seededRandom } from '../test/support/seeded-random.ts';

const tiny = (index: number) => `---\ndate: 2014\nlanguage: en\n---\nText ${index}.`;

await measure('100,000 tiny files', async (dir) => {
  for (let index = 0; index < 100_000; index += 1) {
    const sub = join(dir, `${Math.floor(index / 1000)}`);
    if (index % 1000 === 0) mkdirSync(sub);
    writeFileSync(join(sub, `${index}.md`), tiny(index));
  }
});
await measure('65,000 files in a zip', async (dir) => {
  const files = Array.from({ length: 65_000 }, (_, index) => ({ name: `${index}.md`, content: tiny(index) }));
  writeFileSync(join(dir, 'a.zip'), makeZip(files));
});
await measure('a line of 2 GB in a .jsonl.gz', async (dir) => {
  await pipeline(
    Readable.from(longLine(2000)),
    createGzip({ level: 1 }),
    createWriteStream(join(dir, 'a.jsonl.gz')),
  );
});

function* longLine(megabytes: number): Generator<Buffer> {
  const random = seededRandom(1);
  yield Buffer.from('{"body": "');
  const piece = Buffer.from(Array.from({ length: 1_000_000 }, () => 97 + Math.floor(random() * 26)));
  for (let count = 0; count < megabytes; count += 1) yield piece;
  yield Buffer.from('"}\n{"id": "good", "date": "2014", "language": "en", "body": "Text."}\n');
}

async function measure(what: string, write: (dir: string) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-bad-'));
  try {
    await write(dir);
    const start = performance.now();
    const { articles, skipped } = await createCorpusFiles(dir).read();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${what}: ${articles.length} articles, ${skipped.length} skipped, ${seconds} s, ${memory} MB at most`,
    );
    for (const { file, reason } of skipped.slice(0, 2)) console.log(`    ${file}: ${reason}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
