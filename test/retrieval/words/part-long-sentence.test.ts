import { describe, expect, it } from 'vitest';
import { maxSentenceChars, partLongSentence } from '../../../src/retrieval/words/part-long-sentence.ts';

const partsOf = (text: string): readonly string[] =>
  [...partLongSentence(text, { start: 0, end: text.length })].map(({ start, end }) => text.slice(start, end));

const words = (chars: number): string => 'word '.repeat(chars / 5).trim();

describe('partLongSentence', () => {
  it('leaves what is short enough alone', () => {
    expect(partsOf(`${words(900)}, ${words(50)}`)).toHaveLength(1);
  });

  it('cuts behind the last semicolon of the second half, though a comma comes later', () => {
    const [first] = partsOf(`${words(600)}; ${words(200)}, ${words(600)}`);
    expect(first).toBe(`${words(600)};`);
  });

  it('cuts behind a comma where there is no semicolon, and not inside a number', () => {
    const [first] = partsOf(`${words(600)}, ${words(200)} 1,000 12:30 ${words(600)}`);
    expect(first).toBe(`${words(600)},`);
  });

  it('cuts at a space, a tab or a line break where there is no mark', () => {
    for (const space of [' ', '\t', '\n']) {
      const run = `word${space}`.repeat(1000).trim();
      const parts = partsOf(run);
      expect(parts.every((part) => part.length <= maxSentenceChars && /^word.*word$/s.test(part))).toBe(true);
      expect(parts.join(space)).toBe(run);
    }
  });

  it('makes no fragment of a mark that comes early', () => {
    const [first = ''] = partsOf(`One; ${words(2000)}`);
    expect(first.length).toBeGreaterThan(maxSentenceChars / 2);
  });

  it('gives scripts without spaces half the room and cuts behind their marks', () => {
    const run = `${'中'.repeat(300)}；${'文'.repeat(100)}，${'字'.repeat(900)}`;
    expect(partsOf(run).map((part) => part.length)).toEqual([301, 500, 500, 1]);
  });

  it('never parts a character that people see as one, though it is longer than a sentence may be', () => {
    const towering = `e${'\u0301'.repeat(5000)}`;
    expect(partsOf(`${towering}${towering}x`)).toEqual([towering, towering, 'x']);
    const families = '👩‍👩‍👧‍👦'.repeat(300);
    expect(partsOf(families).every((part) => part.length % '👩‍👩‍👧‍👦'.length === 0)).toBe(true);
  });
});
