import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageByFunctionWords } from '../../src/articles/function-words.ts';
import { detectLanguage, languageTag } from '../../src/articles/language.ts';

describe('detectLanguage', () => {
  it('tells English, German and Dutch questions apart', () => {
    expect(detectLanguage('Which chips would the company use?')).toBe('en');
    expect(detectLanguage('Wer verklagte den Hersteller?')).toBe('de');
    expect(detectLanguage('Wat kostte de overname?')).toBe('nl');
  });

  it('says und for names, numbers and nothing', () => {
    for (const text of ['', '???', '2014', 'IBM Lenovo 2014']) expect(detectLanguage(text)).toBe('und');
  });

  it('tells Portuguese from Spanish by the smallest words', () => {
    for (const text of [
      'Real Madrid vence o Barcelona por 3-1 em Espanha',
      'Tribunal espanhol mantém presos seis suspeitos de planejar ataque.',
      'A Câmara Municipal aprovou o orçamento para o próximo ano, com mais verbas para os transportes.',
    ])
      expect(detectLanguage(text)).toBe('pt');
    for (const text of [
      'La empresa española compra a su rival portuguesa por 200 millones de euros',
      'El último faro con farero cumple cien años.',
      'Precio del café sube por tercera semana consecutiva',
    ])
      expect(detectLanguage(text)).toBe('es');
  });

  it('looks past the beginning of a long text', () => {
    const menu = 'Home News Business Contact About us Subscribe to our newsletter. '.repeat(6);
    const body = 'Der Hersteller verkauft seine Server künftig selbst und beliefert auch Händler. '.repeat(
      40,
    );
    expect(detectLanguage(menu + body)).toBe('de');
  });

  it('does not know a text by its common words where those are of a neighbour', () => {
    const inDutch =
      'De brug over de haven is zaterdag geopend, twee weken vroeger dan gepland, zei de haven. Vanaf mei rijden er trams over en de stad zei dat het niet meer dan vijf miljoen euro zou kosten. Volgens de burgemeester heeft de stad voor het werk ook geld van de provincie. ';
    const inAfrikaans =
      'Die brug oor die hawe is Saterdag geopen, twee weke vroeër as beplan, het die hawe gesê. Dit sal vanaf Mei trems dra en die stad het gesê dat dit nie meer as vyf miljoen rand sal kos nie. ';
    const inNorwegian =
      'Broen over havnen åpnet på lørdag, to uker før planen, sa havnen. Den skal ha trikk fra mai, og byen sa at det ikke ville koste mer enn fem millioner kroner. ';
    expect(languageByFunctionWords(inDutch.repeat(8))).toBe('nl');
    expect(languageByFunctionWords(inAfrikaans.repeat(8))).toBeNull();
    expect(languageByFunctionWords(inNorwegian.repeat(8))).toBeNull();
    expect(detectLanguage(inNorwegian.repeat(8))).toBe('no');
  });

  it('answers with one of the languages asked about, as it was written', () => {
    expect(detectLanguage('Which chips would the company use?', ['de-AT', 'en-GB'])).toBe('en-GB');
    expect(detectLanguage('Wie kocht de servers?', ['en', 'nl', 'de'])).toBe('nl');
    expect(detectLanguage('Hvem saksøkte selskapet?', ['nb', 'en'])).toBe('nb');
  });

  it('says und when a language that was not asked about fits clearly better', () => {
    expect(detectLanguage('Quels serveurs ont été vendus au groupe chinois ?', ['en', 'de', 'nl'])).toBe(
      'und',
    );
    expect(detectLanguage('Кто подал в суд на компанию?', ['en', 'de', 'nl'])).toBe('und');
    expect(detectLanguage('Which chips would the company use?', [])).toBe('und');
  });

  it('answers for any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(languageTag(detectLanguage(text))).not.toBeNull();
        expect(['en', 'de', 'und']).toContain(detectLanguage(text, ['en', 'de']));
      }),
    );
  });
});

describe('languageTag', () => {
  it('writes a tag in its canonical form', () => {
    expect(languageTag('EN_us')).toBe('en-US');
    expect(languageTag(' de ')).toBe('de');
    expect(languageTag('zh-hant-tw')).toBe('zh-Hant-TW');
  });

  it('knows a name from a tag', () => {
    for (const text of ['English', 'Deutsch', '', 'e', 'en-', 'x-klingon', '12'])
      expect(languageTag(text)).toBeNull();
  });
});
