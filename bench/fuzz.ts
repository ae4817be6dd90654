/**
 * Damages a small file of each format some thousand times and reads what came of it. Prints how many gave articles and how many
 * reasons, and the slowest; ends with the file itself where anything is thrown or takes longer than two seconds:
 *
 *     npx tsx bench/fuzz.ts [runs a format] [seed]
 */
import fc from 'fast-check';
import { readBytes } from '../src/adapters/corpus/article-sources.ts';
import { damaged, type Mishap, mishaps } from '../test/support/mishaps.ts';
import { damagedBook, sampleFiles } from '../test/support/sample-files.ts';

const [runs = 3000, seed = 1] = process.argv.slice(2).map(Number);
const longest = 2000;

for (const [name, whole] of Object.entries(sampleFiles))
  await fuzz(name, name, (befell) => damaged(whole, befell));
await fuzz('an e-book packed after the damage', 'book.epub', (befell) =>
  damagedBook((part) => damaged(part, befell)),
);

async function fuzz(
  what: string,
  name: string,
  fileAfter: (befell: readonly Mishap[]) => Buffer,
): Promise<void> {
  let whileReading = fileAfter([]);
  let [slowest, articles, reasons] = [0, 0, 0];
  try {
    for (const befell of fc.sample(mishaps, { numRuns: runs, seed })) {
      whileReading = fileAfter(befell);
      const start = performance.now();
      for await (const { kind } of readBytes(whileReading, name, {})) {
        if (kind === 'article') articles += 1;
        else reasons += 1;
      }
      slowest = Math.max(slowest, performance.now() - start);
      if (slowest > longest) throw new Error(`it took ${Math.round(slowest)} ms`);
    }
  } catch (error) {
    console.error(`${name}, as base64: ${whileReading.toString('base64')}`);
    throw error;
  }
  console.log(
    `${what}: ${runs} files, ${articles} articles, ${reasons} reasons, ${Math.round(slowest)} ms the slowest`,
  );
}
