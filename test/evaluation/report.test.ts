import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/evaluation/compare-runs.ts';
import type { Outcome } from '../../src/evaluation/outcome.ts';
import { renderReport } from '../../src/evaluation/report/render-report.ts';
import { escapeText, html } from '../../src/html.ts';
import { xmlFlaw } from '../support/well-formed.ts';
import { outcome, outcomes, run } from './outcomes.ts';

const refused = {
  refusal: 'not-supported',
  quotes: [],
  quoteHit: false,
  firstQuoteHit: false,
} satisfies Partial<Outcome>;
const mixed = [
  ...outcomes(30, (i) =>
    i % 5 === 0 ? refused : i % 7 === 0 ? { quoteHit: false, firstQuoteHit: false, goldRanks: [3] } : {},
  ),
  ...outcomes(10, (i) => ({
    id: `none${i}`,
    answerable: false,
    gold: [],
    goldRanks: [],
    quoteHit: null,
    firstQuoteHit: null,
    kind: 'off-topic',
    languages: { question: 'de', articles: null },
    ...(i < 7 ? { refusal: 'nothing-relevant', quotes: [] } : {}),
  })),
];
const before = mixed.map((one, i) => (i < 6 ? { ...one, quoteHit: i % 2 === 0, goldRanks: [2] } : one));
const titleOf = (id: string): string | null => (id === 'inspur' ? 'IBM and Inspur' : null);
const page = renderReport(
  run(mixed, { missingArticles: ['elsewhere'] }),
  compareRuns(run(before), run(mixed), 0.02),
  titleOf,
);

/** Signs that a page obeys, what looks like our own marks, and what XML cannot hold. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'/><svg onload='x",
    ']]>',
    '<!--',
    '&amp;&#60;',
    '\u0000\u001b[2J\u202e',
    '\ud800',
    '</style><b>',
    '$&',
  ),
);

describe('a report', () => {
  it('is well-formed, whatever the run holds', () => {
    expect(xmlFlaw(page)).toBeNull();
    for (const some of [
      [outcome()],
      [outcome(refused)],
      [outcome({ answerable: false, gold: [], goldRanks: [], quoteHit: null, firstQuoteHit: null })],
      [outcome({ gold: [], goldRanks: [], quoteHit: null, firstQuoteHit: null, kind: null })],
    ]) {
      expect(xmlFlaw(renderReport(run(some), null, titleOf))).toBeNull();
    }
  });

  it('escapes all words of questions, quotes, titles and files, and keeps them', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (question, quote, name) => {
        const failed = outcome({
          ...missedWith(quote),
          question,
          set: name,
          id: name,
          kind: name,
          gold: [{ articleId: name, any: [quote] }],
          languages: { question: name, articles: name },
        });
        const text = renderReport(
          run([failed], {
            sets: [{ name, file: name, questions: 1 }],
            missingArticles: [name],
            version: name,
          }),
          compareRuns(run([failed]), run([failed]), 0.02),
          () => name,
        );
        expect(xmlFlaw(text)).toBeNull();
        expect(text).toContain(`<bdi lang="${escapeText(name)}">${escapeText(question)}</bdi>`);
        expect(text).toContain(`<blockquote dir="auto">${escapeText(quote)}</blockquote>`);
        expect(elementsOf(text)).toEqual(elementsOf(text).filter((element) => known.has(element)));
      }),
      { numRuns: 60 },
    );
  });

  it('loads nothing and runs nothing', () => {
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`.replaceAll('&#39;', "'"),
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\son\w+=|\ssrc=/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target = '']) => target.startsWith('#'))).toBe(
      true,
    );
  });

  it('has a title and a description for every picture, a caption for every table, and links that lead somewhere', () => {
    const count = (pattern: RegExp): number => [...page.matchAll(pattern)].length;
    expect(count(/<svg /g)).toBeGreaterThan(5);
    expect(count(/<title id=/g)).toBe(count(/<svg /g));
    expect(count(/<desc id=/g)).toBe(count(/<svg /g));
    expect(count(/<caption>/g)).toBe(count(/<table>/g));
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('says the figures in sentences', () => {
    expect(page).toContain('Asked: 30 questions that have an answer in the archive, and 10 that have none.');
    expect(page).toContain('Of the questions without an answer, 7 of 10 (70\u00a0%) were refused');
    expect(page).toContain('Refused although there is an answer: 6 of 30 (20\u00a0%;');
  });

  it('shows what was expected and what came instead', () => {
    expect(page).toContain('Refused although there is an answer (6)');
    expect(page).toContain('Answered although there is no answer (3)');
    expect(page).toContain('<bdi>IBM and Inspur</bdi> <code>inspur</code>, with <q><bdi>Power8</bdi></q>');
    expect(page).toContain('a refusal: no passage bears an answer out');
  });
});

describe('the check that holds reports to XML', () => {
  it.each([
    '<a><b></a></b>',
    '<a>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a>5 < 6</a>',
    '<a>this & that</a>',
    '<a x="<"/>',
    '<a x="&nbsp;"/>',
    '<a>\u0000</a>',
  ])('finds the flaw of %s', (text) => {
    expect(xmlFlaw(text)).not.toBeNull();
  });
});

describe('markup', () => {
  it('escapes values in text and attributes, and leaves its own pieces alone', () => {
    const piece = html`<b title="${'"<&>\''}">${'<i>'}</b>`;
    expect(html`<p>${piece}${null}${[piece]}${7}</p>`.toString()).toBe(
      `<p>${piece.toString()}${piece.toString()}7</p>`,
    );
    expect(piece.toString()).toBe('<b title="&#34;&#60;&#38;&#62;&#39;">&#60;i&#62;</b>');
  });
});

function missedWith(text: string): Partial<Outcome> {
  return { quoteHit: false, firstQuoteHit: false, quotes: [{ articleId: 'inspur', text }] };
}

function elementsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<([a-zA-Z][\w:-]*)/g)].map(([, name = '']) => name))].sort();
}

const known = new Set(elementsOf(page));
