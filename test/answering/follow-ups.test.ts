import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldFollowUp } from '../../src/answering/follow-ups/fold-follow-up.ts';
import { createPlaces } from '../../src/answering/follow-ups/places.ts';
import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../../src/retrieval/glossary/parse-glossary.ts';
import { languageOfQuestion } from '../../src/retrieval/words/question-language.ts';
import { questionWords } from '../../src/retrieval/words/question-words.ts';
import { stem } from '../../src/retrieval/words/stem.ts';

const turn = z.object({ q: z.string(), quotes: z.array(z.string()) });
const followUp = z.object({
  kind: z.literal('follow-up'),
  id: z.string(),
  conversation: z.array(turn),
  q: z.string(),
  hold: z.array(z.string()),
  not: z.array(z.string()),
});
const standsAlone = z.object({
  kind: z.literal('stands-alone'),
  id: z.string(),
  conversation: z.array(turn),
  q: z.string(),
});

const labelled = linesOf('test/fixtures/follow-ups.jsonl').map((line) =>
  z.discriminatedUnion('kind', [followUp, standsAlone]).parse(line),
);
const followUps = labelled.filter((line) => line.kind === 'follow-up');
const alone = labelled.filter((line) => line.kind === 'stands-alone');
const sampleQuestions = linesOf('test/fixtures/sample-questions.jsonl').map(
  (line) => z.object({ q: z.string() }).parse(line).q,
);

const languages = ['en', 'de', 'nl'];
const glossary = createGlossary(
  parseGlossary(readFileSync('src/retrieval/glossary/en-de-nl.tsv', 'utf8'), 'en-de-nl.tsv'),
);
const parts = {
  isPlace: createPlaces(),
  isCommon: (word: string, language: string) => glossary.rowsOf(stem(word, language), language).length > 0,
  languageOf: (question: string) => languageOfQuestion(questionWords(question), languages, { glossary }),
};

function fold(question: string, conversation: readonly z.infer<typeof turn>[]): string | null {
  const turns = conversation.map(({ q, quotes }) => ({
    question: q,
    quotes: quotes.map((text) => ({ text, language: parts.languageOf(text) })),
  }));
  return foldFollowUp(question, turns, parts);
}

function flawOf({ q, conversation, hold, not }: z.infer<typeof followUp>): string | null {
  const understood = fold(q, conversation);
  const holds = (words: string) => understood?.toLowerCase().includes(words.toLowerCase()) === true;
  return hold.every(holds) && !not.some(holds) ? null : `${q} → ${understood}`;
}

describe('a follow-up, by rules', () => {
  it('is understood with what it leaves out, nine times in ten', () => {
    const flaws = followUps.flatMap((line) => flawOf(line) ?? []);
    expect(followUps.length).toBeGreaterThanOrEqual(40);
    expect(1 - flaws.length / followUps.length, flaws.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it.each(alone)('is none where the question stands alone: $q', ({ q, conversation }) => {
    expect(fold(q, conversation)).toBeNull();
  });

  it.each(sampleQuestions)('is none of the labelled questions: %s', (question) => {
    const earlier = sampleQuestions[(sampleQuestions.indexOf(question) + 5) % sampleQuestions.length] ?? '';
    expect(fold(question, [{ q: earlier, quotes: ['Lenovo bought the x86 servers of IBM.'] }])).toBeNull();
  });
});

describe('a conversation', () => {
  it('of many turns is told by the last that has a topic', () => {
    const conversation = ['Who governs Sweden?', 'And Norway?', 'Thanks, that was really helpful!'].map(
      (q) => ({ q, quotes: [] }),
    );
    expect(fold('And Denmark?', conversation)).toBe('Who governs Denmark?');
  });

  it('may hold anything at all, and takes no time', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('And in ?', '???', 'Why', `${'?'.repeat(100_000)}x`, ' '.repeat(1000), 'and and and'),
    );
    fc.assert(
      fc.property(odd, fc.array(odd, { maxLength: 3 }), (question, earlier) => {
        const understood = fold(
          question,
          earlier.map((q) => ({ q, quotes: [q] })),
        );
        expect(understood === null || understood.trim() !== '').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function linesOf(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
