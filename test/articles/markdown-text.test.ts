import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownBlocks } from '../../src/articles/formats/markdown-text.ts';

const pieces = fc.array(
  fc.constantFrom(
    ...[
      'Ab',
      'the word',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n\n\n',
      '“Q”',
      '…',
      'é',
      '\u00a0',
      '(',
      ':',
      '19.',
      '1. ',
      '- ',
    ],
    ...[
      '*',
      '_',
      '`',
      '~~',
      '# ',
      '> ',
      '<b>',
      '</b>',
      '<div>',
      '&amp;',
      '\\',
      '[a](b)',
      '[a]: x',
      '!',
      '\t',
      '===',
    ],
  ),
  { maxLength: 30 },
);

// A heading above makes the parser read all of a text, also where nothing but paragraphs stands in it.
it('reads paragraphs as the parser of Markdown does', () => {
  fc.assert(
    fc.property(pieces, (written) => {
      const text = written.join('');
      const [, ...parsed] = markdownBlocks(`# Heading\n\n${text}`);
      expect(markdownBlocks(text)).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});
