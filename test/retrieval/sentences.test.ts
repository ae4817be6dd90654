import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSentenceChars, splitSentences } from '../../src/retrieval/sentences.ts';

const sentencesOf = (text: string, language = 'en'): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('keeps titles, initials and "No. 5" inside their sentence', () => {
    expect(sentencesOf('Mr. J. Smith met Dr. Yang. It was flight No. 5 to St. Louis.')).toEqual([
      'Mr. J. Smith met Dr. Yang.',
      'It was flight No. 5 to St. Louis.',
    ]);
  });

  it('ends a sentence at "no." when no number follows', () => {
    expect(sentencesOf('He said no. They left.')).toEqual(['He said no.', 'They left.']);
  });

  it('keeps German ordinals, months and abbreviations inside their sentence', () => {
    expect(sentencesOf('Am 3. Oktober kam Dr. Lanci. Das war z. B. im 2. Quartal so.', 'de')).toEqual([
      'Am 3. Oktober kam Dr. Lanci.',
      'Das war z. B. im 2. Quartal so.',
    ]);
  });

  it('ends a German sentence after a year', () => {
    expect(sentencesOf('Das war 2014. Danach kam Lenovo.', 'de')).toEqual([
      'Das war 2014.',
      'Danach kam Lenovo.',
    ]);
  });

  it('keeps Dutch abbreviations inside their sentence', () => {
    expect(sentencesOf('Volgens dhr. Jansen is dat bijv. Inspur. Dat klopt.', 'nl')).toEqual([
      'Volgens dhr. Jansen is dat bijv. Inspur.',
      'Dat klopt.',
    ]);
  });

  it('reads on over the line breaks of hard-wrapped prose, and not over those of a list', () => {
    const wrapped = 'The two firms are keeping quiet about the finer details\nof the deal. More will follow.';
    expect(sentencesOf(wrapped)).toHaveLength(2);
    expect(sentencesOf('Servers\nStorage\nServices')).toEqual(['Servers', 'Storage', 'Services']);
  });

  it('numbers paragraphs', () => {
    expect(splitSentences('One. Two.\n\nThree.', 'en').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('parts a run without a sentence end at a space', () => {
    const run = 'word '.repeat(1000).trim();
    const parts = sentencesOf(run);
    expect(parts.every((part) => part.length <= maxSentenceChars)).toBe(true);
    expect(parts.join(' ')).toBe(run);
  });

  it('parts it at a tab or a line break as well', () => {
    expect(sentencesOf('cell\t'.repeat(400)).every((part) => part.length <= maxSentenceChars)).toBe(true);
  });

  it('reads a text that has no paragraphs like one that has', () => {
    const sentence = 'Dr. Yang said that Lenovo would buy the servers of I.B.M. for $2.1 billion!';
    const sentences = Array.from({ length: 400 }, () => sentence);
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
    expect(sentencesOf(`${'word '.repeat(3000)}end. Then it ended.`).at(-1)).toBe('Then it ended.');
  });

  it('loses nothing but white space, in order and without overlap, of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'de', 'nl', 'und', 'xx'),
        (text, language) => {
          let end = 0;
          for (const sentence of splitSentences(text, language)) {
            expect(text.slice(end, sentence.start).trim()).toBe('');
            expect(sentence.end).toBeGreaterThan(sentence.start);
            ({ end } = sentence);
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
    );
  });
});
