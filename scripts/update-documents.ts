/**
 * Rewrites what the program prints into the Markdown files that quote it:
 *
 *     npm run docs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { allBlocks, documentsWithBlocks } from './documents/all-blocks.ts';
import { withBlocks } from './documents/generated-blocks.ts';

const blocks = await allBlocks();
for (const file of documentsWithBlocks) {
  const path = new URL(`../${file}`, import.meta.url);
  const before = await readFile(path, 'utf8');
  const after = withBlocks(before, blocks);
  if (after === before) console.log(`${file}: as it should be`);
  else {
    await writeFile(path, after);
    console.log(`${file}: rewritten`);
  }
}
