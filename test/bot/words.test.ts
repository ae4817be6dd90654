import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import { inQuotationMarks } from '../../src/articles/quotation-marks.ts';
import { dateInWords } from '../../src/bot/rendering/dates-in-words.ts';
import type { AdminWords } from '../../src/bot/words/admin/words.ts';
import type { ButtonWords } from '../../src/bot/words/buttons/words.ts';
import { catalogue, wordsFor } from '../../src/bot/words/catalogue.ts';
import { de } from '../../src/bot/words/de.ts';
import { en } from '../../src/bot/words/en.ts';
import { es } from '../../src/bot/words/es.ts';
import { fr } from '../../src/bot/words/fr.ts';
import type { MannersWords } from '../../src/bot/words/manners/words.ts';
import { nl } from '../../src/bot/words/nl.ts';
import type { ReplyWords } from '../../src/bot/words/replies/words.ts';
import type { ThreadWords } from '../../src/bot/words/threads/words.ts';
import type { Words } from '../../src/bot/words/words.ts';

describe('the words of the bot', () => {
  it.each(Object.entries(catalogue))('are complete in %s', (code, words) => {
    expect(Object.values(Locale)).toContain(code);
    const samples = said(words);
    expect([...samples.keys()].filter((name) => name !== 'firstOfMonth')).toEqual([...said(en).keys()]);
    const alike = new Set(alikeInEnglish.get(words));
    for (const [name, text] of samples) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toMatch(/undefined|null|\[object/);
      if (words !== en) expect(text === said(en).get(name), name).toBe(alike.has(name));
    }
  });

  it.each(Object.entries(catalogue))('hold what they are told in %s', (_, words) => {
    const parts = /7|1\D?234|from-x|to-x|limits-x|window-x|words-x|id-x/;
    for (const [name, text] of said(words)) {
      if (name.endsWith('()')) expect(text, name).toMatch(parts);
    }
  });

  it.each(Object.entries(catalogue))('end in the question that they understood in %s', (_, words) => {
    expect(words.understoodAs('Why?')).toBe(`${words.understoodAs('')}Why?`);
  });

  it.each([
    [en, '2 of 104,344 articles'],
    [de, '2 von 104.344 Artikeln'],
    [nl, '2 van 104.344 artikelen'],
    [fr, '2 articles sur 104\u202f344'],
    [es, '2 de 104.344 artículos'],
  ])('group the digits of large numbers as their readers do: $locale', (words, footer) => {
    expect(words.footer(2, 104_344, null)).toBe(footer);
  });

  it('are French with its spaces, none of them breaking, and with its apostrophe', () => {
    for (const [name, text] of said(fr)) {
      expect(text, name).not.toMatch(/(?<!\u00a0):|(?<!\u202f)[;?!]|'|\u00a0(?!:)|\u202f(?![;?!]|\d)/);
    }
  });

  it('say tu to the reader in French, everywhere', () => {
    for (const [name, text] of said(fr)) {
      expect(text, name).not.toMatch(/(?<!rendez-)(?<!\p{L})(?:vous|vos|votre|vôtre|\p{L}+ez)(?!\p{L})/iu);
    }
  });

  it('call the archive archivo in Spanish, and no file', () => {
    expect(es.admin.filesSkipped(1)).toContain('un fichero.');
    expect(es.admin.reading('7')).toMatch(/7 ficheros$/);
  });

  it('are Spanish with both marks of a question', () => {
    for (const [name, text] of said(es)) {
      expect([...text.matchAll(/¿/g)].length, name).toBe([...text.matchAll(/\?/g)].length);
    }
  });

  it.each(Object.entries(catalogue))('call a permission the same everywhere in %s', (_, words) => {
    const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads } = words.admin.permissions;
    for (const name of [ViewChannel, SendMessages, SendMessagesInThreads]) {
      expect(words.buttons.mayNotWriteHere).toContain(name);
    }
    for (const name of [CreatePublicThreads, SendMessagesInThreads]) {
      expect(words.threads.notAllowed).toContain(name);
    }
  });

  it('follow the locale of the reader, and are English where there are none', () => {
    expect(wordsFor('de')).toBe(de);
    expect(wordsFor('nl')).toBe(nl);
    expect(wordsFor('fr')).toBe(fr);
    expect(wordsFor('es-ES')).toBe(es);
    expect(wordsFor('es-419')).toBe(es);
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
    [
      fr,
      'Leur seul article (août 2014) ne dit rien de «\u00a0Cup\u00a0».',
      'Leur seul article n’en parle pas.',
      'Leur seul article ne répond pas à la question.',
      'le seul article · archives août 2014',
    ],
    [
      es,
      'Su único artículo (agosto de 2014) no dice nada de «Cup».',
      'Su único artículo no trata de esto.',
      'Su único artículo no responde a la pregunta.',
      'el único artículo · archivo agosto de 2014',
    ],
  ])('is spoken of as one', (words, mentions, about, answers, footer) => {
    const month = dateInWords(publicationDate('2014-08'), words);
    expect(words.noneMentions(1, month, inQuotationMarks('Cup', words.locale))).toBe(mentions);
    expect(words.noneAbout(1, null)).toBe(about);
    expect(words.noneAnswers(1, null)).toBe(answers);
    expect(words.footer(1, 1, month)).toBe(footer);
  });
});

describe('a date', () => {
  const first = publicationDate('2014-05-01');
  const month = publicationDate('2014-08');
  const year = publicationDate('2014');
  it.each([
    [
      fr,
      ['à partir du 1er mai 2014', 'à partir d’août 2014', 'à partir de 2014'],
      ['jusqu’au 1er mai 2014', 'jusqu’en août 2014', 'jusqu’en 2014'],
      ['état au 1er mai 2014', 'état en août 2014', 'état en 2014'],
    ],
    [
      es,
      ['desde el 1 de mayo de 2014', 'desde agosto de 2014', 'desde 2014'],
      ['hasta el 1 de mayo de 2014', 'hasta agosto de 2014', 'hasta 2014'],
      ['a fecha de 1 de mayo de 2014', 'a fecha de agosto de 2014', 'a fecha de 2014'],
    ],
    [
      de,
      ['ab 1. Mai 2014', 'ab August 2014', 'ab 2014'],
      ['bis 1. Mai 2014', 'bis August 2014', 'bis 2014'],
      ['Stand 1. Mai 2014', 'Stand August 2014', 'Stand 2014'],
    ],
  ])('is joined to the words around it as the language has it', (words, from, to, asOf) => {
    const dates = [first, month, year].map((date) => dateInWords(date, words));
    expect(dates.map(words.from)).toEqual(from);
    expect(dates.map(words.to)).toEqual(to);
    expect(dates.map(words.asOf)).toEqual(asOf);
  });

  it('has a number for every day but the first of a French month', () => {
    expect(dateInWords(publicationDate('2014-08-23'), fr)).toBe('23 août 2014');
    expect(dateInWords(publicationDate('2014-08-11'), fr)).toBe('11 août 2014');
    expect(dateInWords(publicationDate('2001-01-01'), fr)).toBe('1er janvier 2001');
  });
});

/** What is the same word in English. */
const alikeInEnglish = new Map<Words, readonly string[]>([
  [de, ['commands.source.text.name']],
  [fr, ['buttons.sources', 'commands.ask.question.name', 'commands.source.name']],
  [nl, ['buttons.context']],
]);

/** Everything a language can say, by name; `()` marks what is said about something. */
function said(words: Words): ReadonlyMap<string, string> {
  const told = [
    ...Object.entries(toldOf),
    ...inSection('buttons', toldOfButtons),
    ...inSection('replies', toldOfReplies),
    ...inSection('threads', toldOfThreads),
    ...inSection('manners', toldOfManners),
    ...inSection('admin', toldOfAdmin),
  ].flatMap(([name, samples]) => samples(words).map((text, place) => [`${name} ${place}()`, text] as const));
  return new Map([...plain(words), ...told]);
}

function inSection<Sample>(section: string, samples: Readonly<Record<string, Sample>>) {
  return Object.entries(samples).map(([name, sample]) => [`${section}.${name}`, sample] as const);
}

/** The sentences that are told nothing. */
function plain(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]];
    return typeof value === 'object' && value !== null ? plain(value, `${path}${name}.`) : [];
  });
}

type Told<Section> = {
  [Name in keyof Section]: Section[Name] extends (...parts: never[]) => string ? Name : never;
}[keyof Section];

/** Samples of what is said about something; the type says which are missing. */
type Samples<Section> = Readonly<
  Record<Exclude<Told<Section>, undefined>, (words: Words) => readonly string[]>
>;

const toldOfThreads: Samples<ThreadWords> = {
  answeredIn: ({ threads }) => [threads.answeredIn('id-x')],
};

const toldOfButtons: Samples<ButtonWords> = {
  articleChanged: ({ buttons }) => [buttons.articleChanged('words-x')],
  articleGone: ({ buttons }) => [buttons.articleGone('id-x')],
  evidence: ({ buttons }) => [buttons.evidence('id-x')],
};

const toldOfAdmin: Samples<AdminWords> = {
  permissionsMissing: ({ admin }) => [
    admin.permissionsMissing('from-x', 'words-x', 1),
    admin.permissionsMissing('from-x', 'words-x', 7),
  ],
  noSuchChannel: ({ admin }) => [admin.noSuchChannel('from-x')],
  queue: ({ admin }) => [admin.queue(7, 1234)],
  latency: ({ admin }) => [admin.latency(1, 7, 1234), admin.latency(7, 7, 1234)],
  index: ({ admin }) => [admin.index('id-x', 1, 'window-x'), admin.index('id-x', 7, 'window-x')],
  ping: ({ admin }) => [admin.ping(7)],
  answersIn: ({ admin }) => [admin.answersIn('words-x')],
  noMoreChannels: ({ admin }) => [admin.noMoreChannels(7)],
  gapsOf: ({ admin }) => [admin.gapsOf(7)],
  pageOf: ({ admin }) => [admin.pageOf(7, 1234)],
  askedAbout: ({ admin }) => [admin.askedAbout(1, 'words-x'), admin.askedAbout(7, 'words-x')],
  fetching: ({ admin }) => [admin.fetching('7')],
  reading: ({ admin }) => [admin.reading('7')],
  embedding: ({ admin }) => [admin.embedding('7')],
  reindexed: ({ admin }) => [1, 7].map((articles) => admin.reindexed({ ...reindexed, articles })),
  reindexedSame: ({ admin }) => [admin.reindexedSame(1, 'id-x'), admin.reindexedSame(7, 'id-x')],
  filesSkipped: ({ admin }) => [admin.filesSkipped(7)],
};

const reindexed = { articles: 7, added: 1, changed: 2, removed: 3, seconds: 1234, id: 'id-x' };

const toldOfManners: Samples<MannersWords> = {
  tooManyOfYours: ({ manners }) => [manners.tooManyOfYours('window-x')],
  tooManyHere: ({ manners }) => [manners.tooManyHere('window-x')],
  inLine: ({ manners }) => [manners.inLine(7)],
  notHere: ({ manners }) => [manners.notHere('words-x')],
};

const toldOf: Samples<Words> = {
  by: (words) => [words.by('words-x')],
  footer: (words) => [words.footer(7, 1234, 'window-x'), words.footer(7, 1234, null)],
  moreQuotes: (words) => [words.moreQuotes(7)],
  inAttachment: (words) => [words.inAttachment(7)],
  reportsDiffer: (words) => [words.reportsDiffer(['7', '1234'])],
  laterReport: (words) => [words.laterReport(['7', '1234'])],
  carriedBy: (words) => [words.carriedBy(7)],
  translation: (words) => [words.translation('words-x')],
  understoodAs: (words) => [words.understoodAs('words-x')],
  searched: (words) => [words.searched('limits-x')],
  from: (words) => [words.from('from-x')],
  to: (words) => [words.to('to-x')],
  asOf: (words) => [words.asOf('to-x')],
  undatedLeftOut: (words) => [words.undatedLeftOut(7)],
  lookedFirst: (words) => [words.lookedFirst('window-x', 'words-x')],
  nothingThere: (words) => [words.nothingThere(7)],
  newerFirst: (words) => [words.newerFirst('words-x')],
  noneMentions: (words) => [
    words.noneMentions(1234, 'window-x', 'words-x'),
    words.noneMentions(1, 'window-x', 'words-x'),
  ],
  noneAbout: (words) => [words.noneAbout(1234, null), words.noneAbout(1, 'window-x')],
  noneAnswers: (words) => [words.noneAnswers(1234, 'window-x'), words.noneAnswers(1, 'window-x')],
  onlyOutside: (words) => [words.onlyOutside(7, 'limits-x'), words.onlyOutside(1, 'limits-x')],
  without: (words) => [words.without(7, 'limits-x'), words.without(1, 'limits-x')],
  yourText: (words) => [words.yourText('words-x')],
  added: (words) => [words.added('words-x')],
  leftOut: (words) => [words.leftOut('words-x')],
  moreArticles: (words) => [words.moreArticles(7)],
  questionTooLong: (words) => [words.questionTooLong(1234)],
  textTooLong: (words) => [words.textTooLong(1234)],
  failed: (words) => [words.failed('id-x')],
  tookTooLong: (words) => [words.tookTooLong('id-x')],
  couldNotSend: (words) => [words.couldNotSend('id-x')],
  discordBusy: (words) => [words.discordBusy('id-x')],
};

const toldOfReplies: Samples<ReplyWords> = {
  notADate: ({ replies }) => [replies.notADate('from-x', 'words-x')],
  twoDates: ({ replies }) => [replies.twoDates('from-x', 'words-x', 'window-x')],
  endsBeforeItBegins: ({ replies }) => [replies.endsBeforeItBegins('from-x', 'to-x')],
  noSuchPublisher: ({ replies }) => [replies.noSuchPublisher('from-x', 'words-x')],
  noSuchLanguage: ({ replies }) => [replies.noSuchLanguage('from-x', 'words-x')],
  page: ({ replies }) => [replies.page(7, 1234)],
  isNew: ({ replies }) => [replies.isNew('words-x')],
  moreReports: ({ replies }) => [replies.moreReports(7, null), replies.moreReports(1, 'window-x')],
  moreUndated: ({ replies }) => [replies.moreUndated(7)],
  aboutArchive: ({ replies }) => [replies.aboutArchive(7, 1234)],
  aboutWindow: ({ replies }) => [replies.aboutWindow('window-x')],
  aboutUndated: ({ replies }) => [replies.aboutUndated(7)],
  aboutLanguages: ({ replies }) => [replies.aboutLanguages('words-x')],
  aboutPublishers: ({ replies }) => [replies.aboutPublishers('words-x')],
  andMore: ({ replies }) => [replies.andMore(7)],
  aboutIndex: ({ replies }) => [replies.aboutIndex('id-x', 'words-x')],
  indexBuilt: ({ replies }) => [replies.indexBuilt('from-x')],
  helpElsewhere: ({ replies }) => [replies.helpElsewhere('words-x')],
  measured: ({ replies }) => [
    replies.measured('from-x', 1, 'words-x'),
    replies.measured('from-x', 7, 'words-x'),
  ],
  quotedRightly: ({ replies }) => [replies.quotedRightly('7', 1234)],
  refusedRightly: ({ replies }) => [replies.refusedRightly('7', 1234)],
  refusedWrongly: ({ replies }) => [replies.refusedWrongly('7', 1234)],
  contradicted: ({ replies }) => [replies.contradicted(['7', '1234'])],
  notChecked: ({ replies }) => [replies.notChecked(7)],
};
