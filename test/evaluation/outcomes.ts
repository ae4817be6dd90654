import { measuredGroups } from '../../src/evaluation/groups.ts';
import type { Outcome } from '../../src/evaluation/outcome.ts';
import type { Run } from '../../src/evaluation/run.ts';

/** A question that went well, but for what a test says. */
export function outcome(fields: Partial<Outcome> = {}): Outcome {
  return {
    set: 'set',
    id: '1',
    question: 'Which chips?',
    kind: 'fact',
    languages: { question: 'en', articles: 'en' },
    answerable: true,
    gold: [{ articleId: 'inspur', any: ['Power8'] }],
    found: ['inspur'],
    goldRanks: [1],
    refusal: null,
    support: 0.9,
    quotes: [{ articleId: 'inspur', text: 'The Power8 chips.' }],
    quoteHit: true,
    firstQuoteHit: true,
    searchMs: 1,
    answerMs: 10,
    ...fields,
  };
}

/** So many of them, with ids of their own. */
export function outcomes(
  count: number,
  fields: (i: number) => Partial<Outcome> = () => ({}),
): readonly Outcome[] {
  return Array.from({ length: count }, (_, i) => outcome({ id: `q${i}`, ...fields(i) }));
}

export function run(given: readonly Outcome[], fields: Partial<Run> = {}): Run {
  return {
    measuredAt: '2026-01-31T18:05:00.000Z',
    version: '1.2.3',
    nodeVersion: 'v20.20.2',
    index: { id: '0123456789ab', embedder: 'built-in', articles: 18, passages: 50 },
    embedder: {
      model: 'built-in',
      revision: 'abc',
      dtype: null,
      dimensions: 256,
      pooling: 'none',
      prefixes: { query: '', passage: '' },
      maxTokens: null,
    },
    chunking: { version: 1, targetChars: 1000, overlapSentences: 1 },
    sets: [{ name: 'set', file: 'set.jsonl', questions: given.length }],
    missingArticles: [],
    outcomes: given,
    groups: measuredGroups(given),
    ...fields,
  };
}
