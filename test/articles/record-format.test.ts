import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJsonlRecord } from '../../src/articles/formats/read-jsonl.ts';
import { readMarkdown } from '../../src/articles/formats/read-markdown.ts';
import { readText } from '../../src/articles/formats/read-text.ts';

const text = readFileSync(join(import.meta.dirname, '../../corpus/README.md'), 'utf8');

describe('the examples in corpus/README.md', () => {
  it('are read as they say', () => {
    expect(readMarkdown('a.md', example('markdown'))).toEqual({
      kind: 'article',
      file: 'a.md',
      article: {
        id: 'harbour-bridge',
        title: 'Harbour bridge: open again',
        publisher: 'Example Courier',
        author: null,
        date: '2014-08-23',
        dateOrigin: 'record',
        language: 'en',
        url: 'https://example.org/harbour-bridge',
        body: 'The bridge over the harbour opened on Saturday, two weeks early.\n\nThe works cost 1.2 million dollars, the port said.',
      },
      warnings: [],
      dropped: [],
    });
    expect(readText('harbour-bridge.txt', example('text'))).toMatchObject({
      article: {
        id: 'harbour-bridge',
        title: 'Harbour bridge open again',
        author: null,
        date: '2014-08-23',
        dateOrigin: 'text',
        language: 'en',
        body: 'The bridge over the harbour opened on Saturday, two weeks early.',
      },
      warnings: [],
    });
    expect(readJsonlRecord('a.jsonl:1', example('json'))).toMatchObject({
      article: {
        id: 'harbour-bridge',
        author: null,
        date: '2014-08',
        dateOrigin: 'record',
        body: 'The bridge opened on Saturday, two weeks early.\n\nThe works cost 1.2 million dollars.',
      },
      warnings: [],
    });
  });
});

function example(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
}
