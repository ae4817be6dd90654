import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/articles/article-id.ts';
import { applyEdit, type Edit } from '../../src/articles/collecting/edits.ts';
import { formatEdits, parseEdits } from '../../src/articles/collecting/edits-text.ts';
import { article } from '../support/article.ts';

describe('edits', () => {
  it('set what was not found, and say that it was set by hand', () => {
    const found = article({ title: 'Mail', date: null, publisher: null, body: 'Words.' });
    const edited = applyEdit(found, { title: 'A letter', date: '2014-08', publisher: 'Example' });
    expect(edited).toEqual({
      ...found,
      title: 'A letter',
      date: '2014-08',
      dateOrigin: 'edit',
      publisher: 'Example',
    });
  });

  it('take away what was found wrongly', () => {
    const found = article({ date: '2014-08-23', publisher: 'Not it', body: 'Words.' });
    expect(applyEdit(found, { date: null, publisher: null })).toMatchObject({
      date: null,
      dateOrigin: null,
      publisher: null,
    });
  });

  it('are read entry by entry: a wrong one costs itself alone', () => {
    const { edits, flaws } = parseEdits(
      'a:\n  date: 2008\nb:\n  date: 2014-02-31\nc:\n  dat: 2008\n"d e":\n  title: x\n',
    );
    expect([...edits]).toEqual([['a', { date: '2008' }]]);
    expect(flaws).toEqual([
      'b: "date" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD',
      expect.stringMatching(/^c: Unrecognized key/),
      '"d e" is not an article id',
    ]);
  });

  it.each(['', '# nothing yet\n', '{}'])('are none in %j', (text) => {
    expect(parseEdits(text)).toEqual({ edits: new Map(), flaws: [] });
  });

  it.each(['- a', 'text', 'a: [', '\tx: y', 'a: &b\n*b: c'])('say what is wrong with %j', (text) => {
    expect(parseEdits(text).flaws.length).toBeGreaterThan(0);
  });

  it('come back from their file as they went in', () => {
    const value = fc.string({ minLength: 1, unit: 'grapheme' });
    const edit: fc.Arbitrary<Edit> = fc.record(
      {
        title: value,
        publisher: fc.option(value),
        author: fc.option(value),
        date: fc.option(fc.constantFrom('2008', '2014-08', '2014-08-23')),
        language: value,
        url: fc.option(value),
      },
      { requiredKeys: [] },
    );
    const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/).map(articleId);
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, edit)), (entries) => {
        const edits = new Map(entries);
        expect(parseEdits(formatEdits(edits))).toEqual({ edits, flaws: [] });
      }),
    );
  });
});
