import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/adapters/corpus/article-sources.ts';
import { isArticleId } from '../../src/articles/article-id.ts';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { bodyText } from '../../src/articles/body-text.ts';
import { damaged, mishaps } from '../support/mishaps.ts';
import { damagedBook, sampleFiles } from '../support/sample-files.ts';

/** Thousands of runs a format, and how long each took: `npx tsx bench/fuzz.ts`. */
describe('a file of any format, whatever befell it', () => {
  it.each(Object.entries(sampleFiles))('gives articles or reasons: %s', async (name, whole) => {
    expect((await read(name, whole)).some(({ kind }) => kind === 'article')).toBe(true);
    await fc.assert(
      fc.asyncProperty(mishaps, async (befell) => {
        const readings = await read(name, damaged(whole, befell));
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) expectSound(reading, name);
      }),
      { numRuns: 250 },
    );
  });

  it('gives articles or reasons: an e-book packed after the damage', async () => {
    await fc.assert(
      fc.asyncProperty(mishaps, async (befell) => {
        const readings = await read(
          'book.epub',
          damagedBook((part) => damaged(part, befell)),
        );
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) expectSound(reading, 'book.epub');
      }),
      { numRuns: 250 },
    );
  });

  it('gives articles or reasons for any bytes under any name', async () => {
    const names = fc.constantFrom(...Object.keys(sampleFiles), 'a', 'a.aspx');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 500 }), async (name, bytes) => {
        for (const reading of await read(name, bytes)) expectSound(reading, name);
      }),
      { numRuns: 500 },
    );
  });
});

function expectSound(reading: ArticleReading, name: string): void {
  expect(reading.file.startsWith(name)).toBe(true);
  if (reading.kind === 'skipped') {
    expect(reading.reason).toMatch(/^\S.*\S$/);
    return;
  }
  const { id, title, body } = reading.article;
  expect(isArticleId(id)).toBe(true);
  expect(title).not.toBe('');
  expect(body).toBe(bodyText(body));
  expect(body).not.toBe('');
}

async function read(name: string, bytes: Uint8Array): Promise<readonly ArticleReading[]> {
  const found: ArticleReading[] = [];
  for await (const reading of readBytes(bytes, name, {})) found.push(reading);
  return found;
}
