import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { catalogue, wordsFor } from '../../src/bot/words/catalogue.ts';
import { de } from '../../src/bot/words/de.ts';
import { en } from '../../src/bot/words/en.ts';
import { nl } from '../../src/bot/words/nl.ts';

describe('the words of the bot', () => {
  it.each(Object.entries(catalogue))('are complete in %s', (code, words) => {
    expect(Object.values(Locale)).toContain(code);
    const samples = said(words);
    expect(Object.keys(samples)).toEqual(Object.keys(said(en)));
    for (const [name, text] of Object.entries(samples)) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toMatch(/undefined|null|\[object/);
      if (words !== en && !sameInAll.has(name)) expect(text, name).not.toBe(said(en)[name]);
    }
  });

  it.each(Object.entries(catalogue))('hold what they are told in %s', (_, words) => {
    const parts = /7|1234|from-x|to-x|limits-x|window-x|words-x|id-x/;
    for (const [name, text] of Object.entries(said(words))) {
      if (name.endsWith('()')) expect(text, name).toMatch(parts);
    }
  });

  it('follow the locale of the reader, and are English where there are none', () => {
    expect(wordsFor('de')).toBe(de);
    expect(wordsFor('nl')).toBe(nl);
    expect(wordsFor('en-US')).toBe(en);
    expect(wordsFor('pt-BR')).toBe(en);
  });
});

describe('an archive of one article', () => {
  it.each([
    [
      en,
      'Its only article (August 2014) says nothing of “Cup”.',
      'Its only article is not about this.',
      'Its only article does not answer the question.',
      'the only article · archive August 2014',
    ],
    [
      de,
      'In seinem einzigen Artikel (August 2014) steht nichts von „Cup“.',
      'Sein einziger Artikel handelt nicht davon.',
      'Sein einziger Artikel beantwortet die Frage nicht.',
      'der einzige Artikel · Archiv August 2014',
    ],
    [
      nl,
      'In het enige artikel (augustus 2014) staat niets over „Cup”.',
      'Het enige artikel gaat hier niet over.',
      'Het enige artikel beantwoordt de vraag niet.',
      'het enige artikel · archief augustus 2014',
    ],
  ])('is spoken of as one', (words, mentions, about, answers, footer) => {
    const month = words === nl ? 'augustus 2014' : 'August 2014';
    const unknown = { [en.locale]: '“Cup”', [de.locale]: '„Cup“', [nl.locale]: '„Cup”' }[words.locale];
    expect(words.noneMentions(1, month, unknown ?? '')).toBe(mentions);
    expect(words.noneAbout(1, null)).toBe(about);
    expect(words.noneAnswers(1, null)).toBe(answers);
    expect(words.footer(1, 1, month)).toBe(footer);
  });
});

const sameInAll = new Set(['source.text.name']);

/** Everything a language can say, by name; `()` marks what is said about something. */
function said(words: typeof en): Readonly<Record<string, string>> {
  return {
    locale: words.locale,
    undated: words.undated,
    openAtQuote: words.openAtQuote,
    openArticle: words.openArticle,
    'footer()': words.footer(7, 1234, 'window-x'),
    'footer without dates()': words.footer(7, 1234, null),
    'one article mentions()': words.noneMentions(1, 'window-x', 'words-x'),
    'one article is about()': words.noneAbout(1, 'window-x'),
    'one article answers()': words.noneAnswers(1, 'window-x'),
    'one quote more': words.moreQuotes(1),
    'moreQuotes()': words.moreQuotes(7),
    'one in an attachment': words.inAttachment(1),
    'inAttachment()': words.inAttachment(7),
    tooLongToAttach: words.tooLongToAttach,
    'searched()': words.searched('limits-x'),
    'from()': words.from('from-x'),
    'to()': words.to('to-x'),
    'asOf()': words.asOf('to-x'),
    refused: words.refused,
    'noneMentions()': words.noneMentions(1234, 'window-x', 'words-x'),
    'noneAbout()': words.noneAbout(1234, null),
    'noneAnswers()': words.noneAnswers(1234, 'window-x'),
    'onlyOutside()': words.onlyOutside(7, 'limits-x'),
    emptyArchive: words.emptyArchive,
    nearest: words.nearest,
    notVerbatim: words.notVerbatim,
    'yourText()': words.yourText('words-x'),
    'added()': words.added('words-x'),
    'leftOut()': words.leftOut('words-x'),
    notFound: words.notFound,
    similarTitles: words.similarTitles,
    'moreArticles()': words.moreArticles(7),
    howToAsk: words.howToAsk,
    howToLookUp: words.howToLookUp,
    'questionTooLong()': words.questionTooLong(1234),
    'textTooLong()': words.textTooLong(1234),
    restarting: words.restarting,
    'failed()': words.failed('id-x'),
    'tookTooLong()': words.tookTooLong('id-x'),
    'couldNotSend()': words.couldNotSend('id-x'),
    'discordBusy()': words.discordBusy('id-x'),
    'ask.name': words.commands.ask.name,
    'ask.description': words.commands.ask.description,
    'ask.question.name': words.commands.ask.question.name,
    'ask.question.description': words.commands.ask.question.description,
    'source.name': words.commands.source.name,
    'source.description': words.commands.source.description,
    'source.text.name': words.commands.source.text.name,
    'source.text.description': words.commands.source.text.description,
  };
}
