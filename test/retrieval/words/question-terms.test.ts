import { describe, expect, it } from 'vitest';
import { questionTerms } from '../../../src/retrieval/words/question-terms.ts';

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

  it('finds nothing telling in a greeting', () => {
    expect(wordsOf('Hi, who are you?', 'en')).toEqual([]);
    expect(wordsOf('Hallo, wie bist du?', 'de')).toEqual([]);
  });

  it('does not take "US" for "us"', () => {
    expect(wordsOf('Did the US object?', 'en')).toEqual(['US', 'object']);
  });

  it('takes names and figures for distinctive, whatever the question begins with', () => {
    const distinctive = (question: string): readonly string[] =>
      questionTerms(question, 'en', ['en']).flatMap((term) => (term.distinctive ? [term.word] : []));
    expect(distinctive('Servers of Lenovo?')).toEqual(['Lenovo']);
    expect(distinctive('“Servers” of Lenovo?')).toEqual(['Lenovo']);
    expect(distinctive('2014 sales?')).toEqual(['2014']);
    expect(distinctive('IBM sales?')).toEqual(['IBM']);
  });

  it('takes no word of a shouted question for a name', () => {
    expect(wordsOf('WHO BOUGHT THE SERVERS?', 'en')).toEqual(['BOUGHT', 'SERVERS']);
    expect(questionTerms('WHO BOUGHT X86?', 'en', ['en']).map(({ distinctive }) => distinctive)).toEqual([
      false,
      true,
    ]);
  });

  it('asks for the first words of a pasted book', () => {
    const book = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ');
    expect(questionTerms(book, 'en', ['en']).length).toBeLessThan(300);
  });

  it('stems a word by the rules of every language of the archive', () => {
    const [term] = questionTerms('Gesellschaften', 'de', ['de', 'en', 'nl']);
    expect(term?.alternatives.map(({ term }) => term)).toEqual([
      'de:gesellschaft',
      'en:gesellschaften',
      'nl:gesellschaft',
    ]);
  });

  it('asks for a word once, however often it stands there', () => {
    expect(wordsOf('IBM server or IBM servers', 'en')).toEqual(['IBM', 'server']);
  });
});
