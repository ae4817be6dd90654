import { describe, expect, it } from 'vitest';
import { charsetOf, decodeText } from '../../src/adapters/corpus/decode-text.ts';

const guessedAs = (label: string) =>
  `it is not UTF-8; read as ${label}. Save it as UTF-8 if letters look wrong`;

/** Bytes of windows-1252, whose part between 0x80 and 0x9f is not that of Unicode. */
function windows1252(text: string): Buffer {
  const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  return Buffer.from(
    [...text].map((sign) => (signs.includes(sign) ? 0x80 + signs.indexOf(sign) : sign.charCodeAt(0))),
  );
}

describe('decodeText', () => {
  it('reads UTF-8, with and without its mark', () => {
    expect(decodeText(Buffer.from('Größe – „groß“'))).toEqual({
      text: 'Größe – „groß“',
      warning: null,
      flaw: null,
    });
    expect(decodeText(Buffer.from('\ufeffGröße'))).toMatchObject({ text: 'Größe', warning: null });
  });

  it('takes the colours of a terminal for no encoding, and the shifts of ISO-2022-JP for one', () => {
    for (const text of ['It is \u001b[31mred\u001b[0m.', 'Es ist \u001b[31mgrün\u001b[0m – „rot“.'])
      expect(decodeText(Buffer.from(text))).toEqual({ text, warning: null, flaw: null });
    const japanese = '\u001b$B9A$N66$OEZMKF|$K3+DL$7$?!#\u001b(B\n';
    expect(decodeText(Buffer.from(japanese))).toMatchObject({
      text: expect.stringContaining('橋'),
      warning: guessedAs('iso-2022-jp'),
    });
  });

  it('reads UTF-16 of both kinds, by its mark or by its NULs', () => {
    const bytes = Buffer.from('\ufeffThe bridge is open.', 'utf16le');
    expect(decodeText(bytes)).toMatchObject({ text: 'The bridge is open.', warning: null });
    expect(decodeText(Buffer.from(bytes).swap16())).toMatchObject({
      text: 'The bridge is open.',
      warning: null,
    });
    expect(decodeText(bytes.subarray(2))).toMatchObject({
      text: 'The bridge is open.',
      warning: guessedAs('utf-16le'),
    });
  });

  it.each([
    ['German', 'Die Brücke über den Hafen ist offen, sagte der „Bürgermeister“ – für 5 €.'],
    ['German, a word', 'Größe'],
    ['Dutch', 'De patiënten zijn geëvacueerd, zei de coördinator: ‘eindelijk’ …'],
    ['English', 'The mayor said “it’s open” — at last.'],
  ])('guesses windows-1252 for %s, with its quotation marks and dashes, and says so', (_, text) => {
    expect(decodeText(windows1252(text))).toEqual({ text, warning: guessedAs('windows-1252'), flaw: null });
  });

  it.each([
    [
      'windows-1251',
      'cceef1f220f7e5f0e5e720e3e0e2e0edfc20eef2eaf0fbebf1ff20e220f1f3e1e1eef2f32c20ede020e4e2e520ede5e4e5ebe820f0e0edfcf8e52e',
      'Мост через гавань открылся в субботу, на две недели раньше.',
    ],
    [
      'shift_jis',
      '8d6082cc8bb482cd9379976a93fa82c98a4a92ca82b582bd8142975c92e882e682e8918182a28142',
      '港の橋は土曜日に開通した。予定より早い。',
    ],
  ])('guesses %s', (label, hex, text) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({ text, warning: guessedAs(label), flaw: null });
  });

  it('believes what a page or its server declares, where it is not UTF-8', () => {
    const latin2 = Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]);
    expect(decodeText(latin2, 'iso-8859-2')).toMatchObject({ text: 'Zażółć', warning: null });
    const page = Buffer.concat([Buffer.from('<html><meta charset="iso-8859-2"><p>'), latin2]);
    expect(decodeText(page)).toMatchObject({
      text: '<html><meta charset="iso-8859-2"><p>Zażółć',
      warning: null,
    });
    const feed = Buffer.concat([Buffer.from("<?xml version='1.0' encoding='ISO-8859-2'?><rss>"), latin2]);
    expect(decodeText(feed)).toMatchObject({ warning: null });
    expect(decodeText(Buffer.from('<meta charset="iso-8859-1"><p>Größe'))).toMatchObject({ text: /Größe/ });
    expect(decodeText(windows1252('Größe'), 'no-such-charset')).toMatchObject({ text: 'Größe' });
  });

  it('keeps UTF-8 with a few broken letters as UTF-8', () => {
    const broken = Buffer.concat([Buffer.from('Größe, Brücke, Übermaß '), Buffer.from([0xc3])]);
    expect(decodeText(broken)).toEqual({
      text: 'Größe, Brücke, Übermaß \ufffd',
      warning: 'some bytes of it are not UTF-8; they are shown as \ufffd',
      flaw: null,
    });
  });

  it('knows what is no text', () => {
    const flaw = { flaw: 'it is not text but binary data' };
    expect(decodeText(Buffer.from([0x61, 0, 0x62]))).toEqual(flaw);
    expect(decodeText(Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256)))).toEqual(
      flaw,
    );
  });

  it('drops the padding of some systems at the end of a file', () => {
    expect(decodeText(Buffer.from(`The bridge is open.\x1a${'\0'.repeat(500)}`))).toMatchObject({
      text: 'The bridge is open.',
    });
  });

  it('takes a stray control character for no sign of binary data', () => {
    const text = `${'The bridge is open. '.repeat(50)}\0`;
    expect(decodeText(Buffer.from(`${text}End.`))).toMatchObject({ text: `${text}End.`, warning: null });
  });
});

describe('charsetOf', () => {
  it('takes a few of them for none in a short text either, but in a few bytes', () => {
    const text =
      'A note with a bell\u0007, a zero\0 and a back\u0001step, as a scraper left it on the way to the file.';
    expect(decodeText(Buffer.from(text))).toMatchObject({ flaw: null });
    expect(decodeText(Buffer.from('a\0b'))).toEqual({ flaw: 'it is not text but binary data' });
  });

  it('reads a Content-Type header', () => {
    expect(charsetOf('text/html; charset=ISO-8859-1')).toBe('ISO-8859-1');
    expect(charsetOf('text/html;charset="utf-8"')).toBe('utf-8');
    expect(charsetOf('text/html')).toBeNull();
    expect(charsetOf(undefined)).toBeNull();
  });
});
