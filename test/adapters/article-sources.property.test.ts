import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/adapters/article-sources.ts';
import { isArticleId } from '../../src/articles/article-id.ts';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { bodyText } from '../../src/articles/body-text.ts';
import { sampleFiles } from '../support/sample-files.ts';

/** What befalls a file: a piece of it is cut out, said twice, overwritten, or something foreign comes between. */
const mishap = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom('cut', 'repeat', 'overwrite', 'insert', 'truncate'),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '"',
        '<',
        '>',
        '&',
        '{',
        '[',
        ']',
        '\n',
        '\0',
        '\r',
        ',',
        ';',
        '---\n',
        '<![CDATA[',
        '\u202e',
        '😀',
        '\ufeff',
        '<p>',
        'PK\x03\x04',
      )
      .map((text) => Buffer.from(text)),
  ),
});
type Mishap = typeof mishap extends fc.Arbitrary<infer T> ? T : never;

describe('a file of any format, whatever befell it', () => {
  it.each(Object.entries(sampleFiles))('gives articles or reasons: %s', async (name, whole) => {
    expect((await read(name, whole)).some(({ kind }) => kind === 'article')).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 1, maxLength: 6 }), async (mishaps) => {
        const readings = await read(name, mishaps.reduce(befallen, whole));
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) expectSound(reading, name);
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

function befallen(file: Buffer, { at, length, kind, bytes }: Mishap): Buffer {
  const start = Math.floor(at * file.length);
  const [before, piece, after] = [
    file.subarray(0, start),
    file.subarray(start, start + length),
    file.subarray(start + length),
  ];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, piece, piece, piece, after]);
    case 'overwrite':
      return Buffer.concat([before, bytes, file.subarray(start + bytes.length)]);
    case 'insert':
      return Buffer.concat([before, bytes, piece, after]);
    case 'truncate':
      return before;
  }
}

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
