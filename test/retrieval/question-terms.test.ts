import { describe, expect, it } from 'vitest';
import { questionTerms } from '../../src/retrieval/question-terms.ts';

const wordsOf = (question: string, language: string): readonly string[] =>
  questionTerms(question, language, [language]).map(({ word }) => word);

describe('questionTerms', () => {
  it('drops what every question holds', () => {
    expect(wordsOf('Which chips would Inspur use?', 'en')).toEqual(['chips', 'Inspur', 'use']);
    expect(wordsOf('Wie viel zahlte Lenovo für die Sparte?', 'de')).toEqual(['zahlte', 'Lenovo', 'Sparte']);
    expect(wordsOf('Hoeveel betaalde Lenovo voor de divisie?', 'nl')).toEqual([
      'betaalde',
      'Lenovo',
      'divisie',
    ]);
  });

  it('keeps a question of stop words rather than search for nothing', () => {
    expect(wordsOf('Who is who?', 'en')).toEqual(['Who', 'is']);
  });

  it('does not take "US" for "us"', () => {
    expect(wordsOf('Did the US object?', 'en')).toEqual(['US', 'object']);
  });

  it('stems a word by the rules of every language of the archive', () => {
    const [term] = questionTerms('Gesellschaften', 'de', ['de', 'en', 'nl']);
    expect(term?.alternatives).toEqual(['gesellschaft', 'gesellschaften']);
  });

  it('asks for a word once, however often it stands there', () => {
    expect(wordsOf('IBM server or IBM servers', 'en')).toEqual(['IBM', 'server']);
  });
});
