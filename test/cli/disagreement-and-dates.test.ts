import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/answering/answer.ts';
import type { Conflict } from '../../src/answering/conflicts/conflict.ts';
import { Quote } from '../../src/answering/quotes/quote.ts';
import { extractiveReading } from '../../src/answering/reader.ts';
import type { Traced } from '../../src/answering/timeline/timeline.ts';
import type { Article } from '../../src/articles/article.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import { renderAnswer as renderInDiscord } from '../../src/bot/rendering/render-answer.ts';
import { de } from '../../src/bot/words/de.ts';
import { en } from '../../src/bot/words/en.ts';
import { nl } from '../../src/bot/words/nl.ts';
import { renderAnswer } from '../../src/cli/printing/render-answer.ts';
import { renderTimeline } from '../../src/cli/printing/render-timeline.ts';
import { textBlocks } from '../bot/shown-text.ts';
import { article } from '../support/article.ts';

const plain = { columns: null, dim: (text: string) => text };

const early = article({
  id: 'early',
  title: 'Fire at the docks',
  publisher: 'Quay Courier',
  date: '2016-03-04',
  body: 'The fire of 2 March 2016 at the Wismund docks killed 12 people.',
});
const late = article({
  id: 'late',
  title: 'Inquiry into the dock fire',
  publisher: 'Wismund Echo',
  date: '2016-04-20',
  body: 'The fire of 2 March 2016 at the Wismund docks killed 15 people.',
});
const whole = (from: Article): Quote => Quote.cut(from, 0, from.body.length);
const [earlier, later] = [whole(early), whole(late)];

const searched = {
  question: 'How many people died?',
  understoodAs: null,
  filters: {},
  passages: [],
  time: null,
  window: { oldest: publicationDate('2008'), newest: publicationDate('2021-09'), asOf: null, undated: 2 },
  reading: extractiveReading,
  support: 0.9,
  index: { id: 'abcdef123456', embedder: 'built-in', articles: 18, passages: 40 },
  timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
} as const;

const conflict: Conflict = {
  kind: 'later-report',
  about: 'quantity',
  figures: ['12 people', '15 people'],
  quotes: [earlier, later],
};

function answered(changes: Partial<Answered>): Answered {
  return {
    kind: 'answered',
    statements: [{ text: null, quotes: [later], translation: null }],
    conflicts: [],
    reports: [],
    ...searched,
    ...changes,
  };
}

describe('two quotes that disagree', () => {
  const earlierLines = ['  “The fire of 2 March 2016 at the Wismund docks killed 12 people.”'];
  const laterLines = [
    '  Later report: 12 people / 15 people',
    '  “The fire of 2 March 2016 at the Wismund docks killed 15 people.”',
  ];

  it('stand side by side in a terminal, the earlier first, with the words between them', () => {
    const lines = renderAnswer(answered({ conflicts: [conflict] }), 'en', plain).split('\n');
    expect(lines).toEqual([
      ...earlierLines,
      '   Fire at the docks · Quay Courier · 2016-03-04',
      '',
      ...laterLines,
      '   Inquiry into the dock fire · Wismund Echo · 2016-04-20',
    ]);
  });

  it('are shown once, also when both would be shown anyway', () => {
    const statements: Answered['statements'] = [
      { text: null, quotes: [later], translation: null },
      { text: null, quotes: [earlier], translation: null },
    ];
    const both = renderAnswer(answered({ statements, conflicts: [conflict] }), 'en', plain);
    expect(both).toBe(renderAnswer(answered({ conflicts: [conflict] }), 'en', plain));
  });

  it('keep a sentence of a chat model above its own quotes', () => {
    const statements: Answered['statements'] = [
      { text: null, quotes: [later], translation: null },
      { text: 'Twelve died.', quotes: [earlier], translation: null },
    ];
    const blocks = renderAnswer(answered({ statements, conflicts: [conflict] }), 'en', plain).split('\n\n');
    expect(blocks).toHaveLength(4);
    expect(blocks[2]).toBe('  Twelve died.');
    expect(blocks[3]).toContain('killed 12 people');
  });

  it.each([
    [en, 'Later report: 12 people / 15 people', 'Reports differ:'],
    [de, 'Späterer Bericht: 12 people / 15 people', 'Berichte widersprechen sich:'],
    [nl, 'Later bericht: 12 people / 15 people', 'Berichten spreken elkaar tegen:'],
  ])('stand side by side in Discord, in the words of $locale', (words, laterWords, differWords) => {
    const shown = textBlocks(
      renderInDiscord(answered({ conflicts: [conflict] }), words, { showQuestion: false }),
    );
    expect(shown[0]).toContain('killed 12 people');
    expect(shown[1]).toBe(laterWords);
    expect(shown[2]).toContain('killed 15 people');
    const denied: Conflict = { ...conflict, kind: 'reports-differ', about: 'negation', figures: null };
    expect(
      textBlocks(renderInDiscord(answered({ conflicts: [denied] }), words, { showQuestion: false })),
    ).toContain(differWords);
  });
});

describe('a report that several papers carry', () => {
  const reports = [{ carriers: [early, late], papers: 2 }];

  it('is one report in the source line, in a terminal and in Discord', () => {
    expect(renderAnswer(answered({ reports }), 'en', plain)).toContain('\n   1 report, carried by 2 papers');
    const inDiscord = (words: typeof en) =>
      textBlocks(renderInDiscord(answered({ reports }), words, { showQuestion: false })).join('\n');
    expect(inDiscord(en)).toContain('20 April 2016 · 1 report, carried by 2 papers');
    expect(inDiscord(de)).toContain('· 1 Bericht, gedruckt von 2 Blättern');
    expect(inDiscord(nl)).toContain('· 1 bericht, overgenomen door 2 bladen');
  });

  it('is nothing to say of where one paper has it', () => {
    const own = [{ carriers: [late], papers: 1 }];
    expect(renderAnswer(answered({ reports: own }), 'en', plain)).not.toContain('carried');
  });
});

describe('dates', () => {
  it('beside a quote are those of publication, whatever days it tells of', () => {
    const [, source] = renderAnswer(answered({}), 'en', plain).split('\n');
    expect(source).toBe('   Inquiry into the dock fire · Wismund Echo · 2016-04-20');
    const [shown = ''] = textBlocks(renderInDiscord(answered({}), en, { showQuestion: false }));
    expect(shown.split('\n').at(-1)).toMatch(/^-# Inquiry into the dock fire · Wismund Echo · 20 April 2016/);
  });

  it('over a timeline say that they are those of publication', () => {
    const entry = { report: { carriers: [late], papers: 1 }, quote: later, news: [], moreReports: 0 };
    const date = publicationDate('2016-04-20');
    const timeline: Traced = {
      kind: 'timeline',
      topic: 'fire',
      filters: {},
      entries: [{ ...entry, date, from: date, to: date }],
      undated: [],
      moreUndated: 0,
      window: searched.window,
      index: searched.index,
      timings: searched.timings,
    };
    const [heading] = renderTimeline(timeline, 'en', plain).split('\n');
    expect(heading).toBe('  Published 2016-04-20');
  });

  it('as of which was searched are told, and that what has no date was left out', () => {
    const filters = { asOf: publicationDate('2016-05') };
    expect(renderAnswer(answered({ filters }), 'en', plain)).toMatch(
      /\n\n {2}searched as of 2016-05; 2 undated articles left out$/,
    );
    const inDiscord = textBlocks(renderInDiscord(answered({ filters }), en, { showQuestion: false })).join(
      '\n',
    );
    expect(inDiscord).toContain('-# searched as of May 2016 · 2 undated articles left out');
    const refused = {
      kind: 'refused',
      ...searched,
      filters,
      reason: 'outside-filters',
      nearest: [],
      outside: 1,
      loosenings: [],
      unknownWords: [],
    } as const;
    expect(renderAnswer(refused, 'en', plain)).toContain(
      'searched as of 2016-05; 2 undated articles left out',
    );
    expect(textBlocks(renderInDiscord(refused, en, { showQuestion: false })).join('\n')).toContain(
      '2 undated articles left out',
    );
  });

  it('are not spoken of where only the publisher limits a search', () => {
    expect(renderAnswer(answered({ filters: { publisher: 'Echo' } }), 'en', plain)).not.toContain('undated');
  });
});
