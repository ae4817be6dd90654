import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonlRecord } from '../../src/articles/formats/read-jsonl.ts';

const record = {
  id: 'ibm-lenovo',
  title: 'A deal',
  publisher: 'The Example',
  date: '2014-08-23',
  language: 'en',
  url: 'https://example.org/a',
  body: 'IBM sold its servers.\r\n\r\nLenovo bought them.',
};

describe('readJsonlRecord', () => {
  it('reads a record, and passes over keys it does not know', () => {
    expect(
      readJsonlRecord('a.jsonl:3', JSON.stringify({ ...record, author: 'A', section: 'B', __proto__: 1 })),
    ).toEqual({
      kind: 'article',
      file: 'a.jsonl:3',
      article: {
        ...record,
        author: 'A',
        dateOrigin: 'record',
        body: 'IBM sold its servers.\n\nLenovo bought them.',
      },
      warnings: [],
      dropped: [],
    });
  });

  it('makes the id of the address, else of the title', () => {
    const { id: _, ...unnamed } = record;
    expect(read(unnamed)).toMatchObject({ article: { id: expect.stringMatching(/^https-example-org-a-/) } });
    expect(read({ ...unnamed, url: null })).toMatchObject({
      article: { id: expect.stringMatching(/^a-deal-/) },
    });
  });

  it('cites a record without a title by its first words, and says so', () => {
    expect(read({ ...record, title: null })).toMatchObject({
      article: { title: 'IBM sold its servers. Lenovo bought them.' },
      warnings: [
        'no title found; cited as "IBM sold its servers. Lenovo bought them.". Give one in the record: "title": "IBM and Lenovo"',
      ],
    });
  });

  it.each([
    [
      { ...record, date: true },
      '"date" is true or false; wanted text such as "2014-08-23", "2014-08" or "2014"',
    ],
    [{ ...record, body: undefined }, '"body" is missing; wanted the article\'s text'],
    [
      { ...record, body: null, url: ['a'] },
      '"url" is a list; wanted a web address; "body" is missing; wanted the article\'s text',
    ],
    [{ ...record, body: ' \n' }, 'there is no text in it'],
    [[record], 'the record is a list; wanted one record with fields such as title and date'],
    [null, 'the record is missing; wanted one record with fields such as title and date'],
  ])('skips %j and says why', (value, reason) => {
    expect(read(value)).toEqual({ kind: 'skipped', file: 'a.jsonl:1', reason });
  });

  it('skips what is not JSON', () => {
    expect(readJsonlRecord('a.jsonl:1', '{"id": ')).toMatchObject({
      reason: expect.stringMatching(/^it is not JSON: /),
    });
  });

  it('gives an article or a reason for any line whatever', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 20 }),
      fc
        .record({
          id: fc.anything(),
          title: fc.string(),
          body: fc.string({ unit: 'binary' }),
          date: fc.string(),
          url: fc.webUrl(),
        })
        .map((value) => JSON.stringify(value) ?? ''),
    );
    fc.assert(
      fc.property(line, (some) => {
        const reading = readJsonlRecord('a.jsonl:1', some);
        if (reading.kind === 'skipped') expect(reading.reason.length).toBeLessThan(600);
      }),
    );
    expect(readJsonlRecord('a.jsonl:1', '['.repeat(200_000)).kind).toBe('skipped');
    expect(readJsonlRecord('a.jsonl:1', `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`).kind).toBe(
      'skipped',
    );
  });
});

function read(value: unknown) {
  return readJsonlRecord('a.jsonl:1', JSON.stringify(value));
}
