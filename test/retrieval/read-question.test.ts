import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../../src/retrieval/glossary/parse-glossary.ts';
import { buildKeywordIndex } from '../../src/retrieval/keywords/build-keyword-index.ts';
import { createQuestionReader } from '../../src/retrieval/read-question.ts';
import { languageOfQuestion } from '../../src/retrieval/words/question-language.ts';
import { questionWords } from '../../src/retrieval/words/question-words.ts';
import { createWordAnalysis, gatherWords } from '../../src/retrieval/words/word-analysis.ts';

const glossary = createGlossary(
  parseGlossary(
    [
      'en\tde\tnl',
      'government\tRegierung\tregering|overheid',
      'crisis\tKrise\tcrisis',
      'law\tRecht|Gesetz\trecht|wet',
      'international law\tVölkerrecht\tvolkenrecht',
      'make\tmachen\tmaken',
      'council\tRat\traad',
      'explode\texplodieren\tontploffen',
    ].join('\n'),
    'words.tsv',
  ),
);

/** Reads questions to an archive of these texts. */
function archiveOf(texts: readonly (readonly [language: string, text: string])[]) {
  const gathered = gatherWords();
  for (const [language, text] of texts) gathered.add(text, language);
  const words = createWordAnalysis(gathered.has, glossary);
  const keywords = buildKeywordIndex(texts.map(([language, text]) => words.analyse(text, language)));
  const languages = [...new Set(texts.map(([language]) => language))];
  const read = createQuestionReader({ keywords, glossary, words }, languages);
  return {
    read,
    /** Of one word of the question, each term with its weight. */
    alternatives: (question: string, word: string): Readonly<Record<string, number>> =>
      Object.fromEntries(
        read(question)
          .terms.filter((term) => term.word === word)
          .flatMap((term) => term.alternatives.map((one) => [one.term, one.weight])),
      ),
    search: (question: string): readonly number[] =>
      keywords.search(read(question).terms, 10).map(({ chunk }) => chunk),
  };
}

describe('Reading a question', () => {
  it('asks a Dutch archive for the translations of a German word, the commoner name first', () => {
    const archive = archiveOf([['nl', 'De regering en de overheid spreken over de wet.']]);
    const found = archive.alternatives('Was sagt die Regierung?', 'Regierung');
    expect(Object.keys(found)).toEqual(['nl:reger', 'nl:overheid']);
    expect(found['nl:reger']).toBeGreaterThan(found['nl:overheid'] ?? 1);
  });

  it('leaves out what the archive has nowhere', () => {
    const archive = archiveOf([['nl', 'Over iets anders.']]);
    expect(archive.alternatives('Was sagt die Regierung?', 'Regierung')).toEqual({});
  });

  it('takes a German "Rat" for a council, and no rat, unless nothing better is there', () => {
    const archive = archiveOf([
      ['en', 'The council met.'],
      ['en', 'A rat ran by.'],
    ]);
    const found = archive.alternatives('Wann tagte der Rat?', 'Rat');
    expect(archive.search('Wann tagte der Rat der Stadt?')[0]).toBe(0);
    expect(found['en:council']).toBeGreaterThan(0);
  });

  it('takes a phrase for one thing', () => {
    const archive = archiveOf([['de', 'Das Völkerrecht und das Gesetz gelten.']]);
    const found = archive.alternatives('What does international law say?', 'law');
    expect(found).toHaveProperty('de:volkerrecht');
    expect(found).not.toHaveProperty('de:gesetz');
  });

  it('finds a compound by its parts, and by the translations of its parts', () => {
    const archive = archiveOf([
      ['de', 'Die Krise der Regierung dauert an.'],
      ['en', 'The government is in a crisis.'],
      ['en', 'The weather is fine.'],
    ]);
    const found = archive.alternatives('Wie lange dauerte die Regierungskrise?', 'Regierungskrise');
    expect(Object.keys(found).sort()).toEqual(['de:kris', 'de:regier', 'en:crisi', 'en:govern']);
    expect(archive.search('Regierungskrise').toSorted()).toEqual([0, 1]);
  });

  it('finds a part of a compound of the archive', () => {
    const archive = archiveOf([
      ['de', 'Eine Regierungskrise.'],
      ['de', 'Das Wetter.'],
    ]);
    expect(archive.search('What of the government?')).toEqual([0]);
  });

  it('knows the past of regular verbs', () => {
    const archive = archiveOf([['nl', 'Wat zij maken is goed.']]);
    expect(archive.alternatives('Wat is er gemaakt?', 'gemaakt')).toHaveProperty('nl:mak');
  });

  it('looks for a word spelt alike where the glossary has none', () => {
    const archive = archiveOf([['en', 'The catastrophe hit Catalonia and its philosophers.']]);
    expect(archive.alternatives('Wann war die Katastrophe?', 'Katastrophe')).toHaveProperty('en:catastroph');
    expect(archive.alternatives('Wer sind die Filosofen?', 'Filosofen')).toHaveProperty('en:philosoph');
  });

  it('carries names and figures over as they are', () => {
    const archive = archiveOf([['en', 'Lenovo paid 2.3 billion dollars in 2014.']]);
    expect(archive.alternatives('Was zahlte Lenovo 2014?', 'Lenovo')).toEqual({ 'en:lenovo': 1 });
    expect(archive.alternatives('Waren es 2,3 Milliarden?', '2,3')).toEqual({ 'en:2.3': 1 });
  });

  it('finds a name with an umlaut however it is written', () => {
    const archive = archiveOf([
      ['en', 'Robert Mueller testified.'],
      ['de', 'In München sprach Müller.'],
    ]);
    expect(archive.search('Müller')).toEqual(expect.arrayContaining([0, 1]));
    expect(archive.search('Was sagte Mueller?')).toEqual(expect.arrayContaining([0, 1]));
    expect(archive.search('Wer sprach in Muenchen?')[0]).toBe(1);
    expect(archive.alternatives('Die neue Frage', 'neue')).toEqual({});
  });

  it('finds a German noun or name with and without the "s" of its genitive or plural', () => {
    const archive = archiveOf([
      ['de', 'Die Autos kamen aus China.'],
      ['de', 'Chinas Regierung verbot das Auto.'],
    ]);
    expect(archive.search('Was sagte China?')).toEqual(expect.arrayContaining([0, 1]));
    expect(archive.search('Was sind Chinas Sorgen?')).toEqual(expect.arrayContaining([0, 1]));
    expect(archive.search('Woher kam das Auto?')).toEqual(expect.arrayContaining([0, 1]));
  });

  it('translates a German name in its genitive', () => {
    const rows = parseGlossary(
      'en\tde\nTurkey\tTürkei\nJapan\tJapan\nLibya\tLibyen\nCairo\tKairo\n',
      'names.tsv',
    );
    const names = createGlossary(rows);
    const words = createWordAnalysis(() => false, names);
    const keywords = buildKeywordIndex([words.analyse('Cairo is loud.', 'en')]);
    const read = createQuestionReader({ keywords, glossary: names, words }, ['en']);
    const [term] = read('Wie laut sind Kairos Straßen?').terms.filter(({ word }) => word === 'Kairos');
    expect(term?.alternatives).toEqual([{ term: 'en:cairo', weight: 0.9 }]);
  });

  it('does not look long for the words of a pasted book', () => {
    const archive = archiveOf([['en', 'alpha beta gamma']]);
    const book = Array.from({ length: 5000 }, (_, i) => `wort${i}`).join(' ');
    expect(archive.read(book).terms.length).toBeLessThan(300);
  });
});

describe('The language of a question', () => {
  it.each([
    ['Was ist geschehen?', 'de'],
    ['What did the council decide?', 'en'],
    ['Wat heeft de raad besloten?', 'nl'],
    ["Qui a remporté l'élection présidentielle?", 'fr'],
    ['IBM x86', 'en'],
  ])('%s → %s', (question, language) => {
    expect(languageOfQuestion(questionWords(question), ['en', 'nl'], { glossary })).toBe(language);
  });

  it('keeps the region of the archive', () => {
    expect(
      languageOfQuestion(questionWords('What did the council decide?'), ['en-GB', 'de'], { glossary }),
    ).toBe('en-GB');
  });

  it.each([
    ['Super Bowl 50', 'en', ['en:super', 'en:bowl', 'en:50', 'nl:super', 'nl:50']],
    ['Peyton Mannings Rekord', 'de', ['de:peyton', 'de:manning', 'de:rekord']],
    ['Klimawandel', 'de', ['de:klimawandel']],
    ['servidores da empresa', 'pt', ['en:servidor']],
  ])('is told by known words where there are few: %s → %s', (question, language, held) => {
    const vocabulary = new Set(held);
    expect(languageOfQuestion(questionWords(question), ['en', 'nl', 'de'], { glossary, vocabulary })).toBe(
      language,
    );
  });

  it('is told by the parts of a compound where there is nothing else', () => {
    const { splitCompound } = createWordAnalysis((one) => ['bund', 'kanzlerin'].includes(one), glossary);
    const known = {
      glossary,
      splitCompound: (word: string, language: string) =>
        language === 'de' ? splitCompound(word, language) : [],
    };
    expect(languageOfQuestion(questionWords('Bundeskanzlerin'), ['en', 'nl', 'de'], known)).toBe('de');
  });

  it('is told by what the articles hold where letters mislead', () => {
    const held = new Set(['en:dundee', 'nl:dundee', 'nl:spionnenparodi', 'nl:zwak', 'nl:recensi']);
    const title = 'Recensie: Dundee Strikes Again - zwakke spionnenparodie';
    expect(languageOfQuestion(questionWords(title), ['en', 'nl'], { glossary })).toBe('en');
    expect(languageOfQuestion(questionWords(title), ['en', 'nl'], { glossary, vocabulary: held })).toBe('nl');
    expect(
      languageOfQuestion(questionWords('Trump hält Kundgebung in Dundee'), ['en'], {
        glossary,
        vocabulary: held,
      }),
    ).toBe('de');
  });
});
