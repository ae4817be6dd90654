import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSentenceChars } from '../../../src/retrieval/words/part-long-sentence.ts';
import { splitSentences } from '../../../src/retrieval/words/sentences.ts';

const sentencesOf = (text: string, language = 'en'): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('keeps titles, initials and "No. 5" inside their sentence', () => {
    expect(sentencesOf('Mr. J. Smith met Dr. Yang. It was flight No. 5 to St. Louis.')).toEqual([
      'Mr. J. Smith met Dr. Yang.',
      'It was flight No. 5 to St. Louis.',
    ]);
  });

  it('ends a sentence at "no." when no number follows', () => {
    expect(sentencesOf('He said no. They left.')).toEqual(['He said no.', 'They left.']);
  });

  it('keeps German ordinals, months and abbreviations inside their sentence', () => {
    expect(sentencesOf('Am 3. Oktober kam Dr. Lanci. Das war z. B. im 2. Quartal so.', 'de')).toEqual([
      'Am 3. Oktober kam Dr. Lanci.',
      'Das war z. B. im 2. Quartal so.',
    ]);
  });

  it('ends a German sentence after a year', () => {
    expect(sentencesOf('Das war 2014. Danach kam Lenovo.', 'de')).toEqual([
      'Das war 2014.',
      'Danach kam Lenovo.',
    ]);
  });

  it('keeps Dutch abbreviations inside their sentence', () => {
    expect(sentencesOf('Volgens dhr. Jansen is dat bijv. Inspur. Dat klopt.', 'nl')).toEqual([
      'Volgens dhr. Jansen is dat bijv. Inspur.',
      'Dat klopt.',
    ]);
  });

  it('reads on over the line breaks of hard-wrapped prose, and not over those of a list', () => {
    const wrapped = 'The two firms are keeping quiet about the finer details\nof the deal. More will follow.';
    expect(sentencesOf(wrapped)).toHaveLength(2);
    expect(sentencesOf('Servers\nStorage\nServices')).toEqual(['Servers', 'Storage', 'Services']);
  });

  it('takes one German small letter with a full stop for part of an abbreviation, before any word', () => {
    expect(sentencesOf('Es gibt z. B. Die Zeit. Das war i. d. R. Der Spiegel.', 'de')).toEqual([
      'Es gibt z. B. Die Zeit.',
      'Das war i. d. R. Der Spiegel.',
    ]);
    expect(sentencesOf('Vom 1.–3. Mai galt es. Im 6./5. Jahrhundert v. Chr. Danach nicht.', 'de')).toEqual([
      'Vom 1.–3. Mai galt es.',
      'Im 6./5. Jahrhundert v. Chr.',
      'Danach nicht.',
    ]);
  });

  it('does not take the abbreviations of one language for those of another', () => {
    expect(sentencesOf('Dat wist ik al. De letter u. De rest niet.', 'nl')).toEqual([
      'Dat wist ik al.',
      'De letter u.',
      'De rest niet.',
    ]);
    expect(
      sentencesOf("Hij woont in de VS. Hij werkt voor Korea's. China ook, d.w.z. Peking.", 'nl'),
    ).toEqual(['Hij woont in de VS.', "Hij werkt voor Korea's.", 'China ook, d.w.z. Peking.']);
  });

  it('keeps the parties of a case and several senators together', () => {
    expect(sentencesOf('In Roe v. Wade it did. Sens. Kennedy and Graham agreed.')).toEqual([
      'In Roe v. Wade it did.',
      'Sens. Kennedy and Graham agreed.',
    ]);
  });

  it('takes "I" after an abbreviation for a person and not for a number', () => {
    expect(sentencesOf('It was on Oct. 5 in vol. II. He said no. I left.')).toEqual([
      'It was on Oct. 5 in vol. II.',
      'He said no.',
      'I left.',
    ]);
  });

  it('begins a sentence with a figure, but not behind an abbreviation', () => {
    expect(sentencesOf('Toen ze kwamen. 81 procent was raak, ca. 40 van art. 5 niet.', 'nl')).toEqual([
      'Toen ze kwamen.',
      '81 procent was raak, ca. 40 van art. 5 niet.',
    ]);
    expect(sentencesOf('Er kam. 2014 gewann er in der Hauptstr. 5 gegen Nr. 3.', 'de')).toEqual([
      'Er kam.',
      '2014 gewann er in der Hauptstr. 5 gegen Nr. 3.',
    ]);
  });

  it('begins a sentence with a small letter where the language or the name wants it', () => {
    expect(sentencesOf("Het werd stil. 's Avonds kwam men terug.", 'nl')).toHaveLength(2);
    expect(sentencesOf('Sales were sold out. iPhone prices rose. Did they? eBay knew.')).toHaveLength(4);
  });

  it('gives notes to the sentence before them', () => {
    expect(
      sentencesOf('He was a martyr.[1] The decree came.[2][3] So it was.¹ Quite (type 2).10 This too.'),
    ).toEqual([
      'He was a martyr.[1]',
      'The decree came.[2][3]',
      'So it was.¹',
      'Quite (type 2).10',
      'This too.',
    ]);
  });

  it('gives a parenthesis with its full stop behind it to the sentence before it', () => {
    expect(sentencesOf('“He climbed the stairs.” (Smith 55). (This is one by itself.)')).toEqual([
      '“He climbed the stairs.” (Smith 55).',
      '(This is one by itself.)',
    ]);
  });

  it('parts the items of a list in one line, and not what only looks like one', () => {
    expect(sentencesOf('1. The first item 2. The second item 3. The third')).toEqual([
      '1. The first item',
      '2. The second item',
      '3. The third',
    ]);
    expect(sentencesOf('a) one b) two')).toEqual(['a) one', 'b) two']);
    expect(sentencesOf('1. FC Köln gegen 2. Mannschaft', 'de')).toHaveLength(1);
    expect(sentencesOf('Section 1) and 3) hold.')).toHaveLength(1);
  });

  it('keeps hours, questions and answers, and omissions whole', () => {
    expect(sentencesOf('At 5 a.m. Mr. Smith left. He was back at 6 P.M. Then he slept.')).toEqual([
      'At 5 a.m. Mr. Smith left.',
      'He was back at 6 P.M.',
      'Then he slept.',
    ]);
    expect(sentencesOf('Q. What is it? A. A name.')).toEqual(['Q. What is it?', 'A. A name.']);
    expect(sentencesOf('The thing is . . . I left.')).toHaveLength(1);
    expect(sentencesOf('I never meant that.... She left.')).toHaveLength(2);
  });

  it('ends a sentence behind a closing quotation mark, and not where the speaker follows', () => {
    expect(sentencesOf('“This is great.” she said. “It is.” He went.')).toEqual([
      '“This is great.” she said.',
      '“It is.”',
      'He went.',
    ]);
  });

  it('ends sentences at full-width marks, which no space follows', () => {
    expect(sentencesOf('中国很大。你好！真的吗？是的．再见。', 'zh')).toEqual([
      '中国很大。',
      '你好！',
      '真的吗？',
      '是的．',
      '再见。',
    ]);
    expect(sentencesOf('「行く。」と言った。「はい。」', 'ja')).toEqual([
      '「行く。」と言った。',
      '「はい。」',
    ]);
  });

  it('numbers paragraphs', () => {
    expect(splitSentences('One. Two.\n\nThree.', 'en').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('reads a text that has no paragraphs like one that has', () => {
    const sentence = 'Dr. Yang said that Lenovo would buy the servers of I.B.M. for $2.1 billion!';
    const sentences = Array.from({ length: 400 }, () => sentence);
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
    expect(sentencesOf(`${'word '.repeat(3000)}end. Then it ended.`).at(-1)).toBe('Then it ended.');
  });

  it('loses nothing but white space, in order and without overlap, of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'de', 'nl', 'und', 'xx'),
        (text, language) => {
          let end = 0;
          for (const sentence of splitSentences(text, language)) {
            expect(text.slice(end, sentence.start).trim()).toBe('');
            expect(sentence.end).toBeGreaterThan(sentence.start);
            ({ end } = sentence);
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
    );
  });

  it('cuts long runs nowhere but at marks, spaces and the ends of what people see as one character', () => {
    const pieces = [
      'word ',
      'é',
      'e\u0301',
      '中',
      '，',
      '。\ufe00',
      '👩‍👩‍👧‍👦',
      '🇩🇪',
      ' \u0301',
      'A. ',
      '1) ',
      '. ',
      '“',
      'กำ',
      '각',
    ];
    const runs = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 600 })), {
      maxLength: 6,
    });
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(runs, fc.constantFrom('en', 'de', 'zh'), (parts, language) => {
        const text = parts.map(([piece, count]) => piece.repeat(count)).join('');
        const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
        let last = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(boundaries.has(end)).toBe(true);
          expect(end - start).toBeLessThanOrEqual(maxSentenceChars);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
