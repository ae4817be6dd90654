import type { CommandsWords } from './words.ts';

export const deCommands: CommandsWords = {
  ask: {
    name: 'fragen',
    description: 'Frag das Archiv. Du bekommst wörtliche Zitate mit Quelle und Datum.',
    question: { name: 'frage', description: 'Was möchtest du wissen?' },
  },
  source: {
    name: 'quelle',
    description: 'Schlag einen Artikel nach oder finde den, aus dem ein Zitat stammt.',
    text: { name: 'text', description: 'Ein Titel, ein Link oder die Worte eines Zitats' },
  },
  search: {
    name: 'suchen',
    description: 'Liste die Textstellen auf, die einigen Worten am nächsten kommen, die beste zuerst.',
    query: { name: 'suche', description: 'Wonach gesucht wird' },
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Zeig, was zu einem Thema erschien, Ältestes zuerst, und was jeweils neu war.',
    topic: { name: 'thema', description: 'Ein Name oder ein Gegenstand' },
  },
  about: {
    name: 'über',
    description: 'Was dieses Archiv enthält, wie alt sein Index ist und was von deinen Fragen bleibt.',
  },
  help: { name: 'hilfe', description: 'Was du fragen kannst und wie. Nur du siehst es.' },
  findSource: 'Quelle finden',
  checkThis: 'Das prüfen',
  limits: {
    from: {
      name: 'von',
      description: 'Nur was an diesem Datum oder später erschien, z. B. 2014, 2014-08, 2014-08-23',
    },
    to: { name: 'bis', description: 'Nur was an diesem Datum oder früher erschien' },
    asOf: {
      name: 'stand',
      description: 'Nur was bis zu diesem Datum sicher erschienen war: was man damals wusste',
    },
    publisher: { name: 'herausgeber', description: 'Nur was dieser Herausgeber druckte' },
    language: { name: 'sprache', description: 'Nur Artikel in dieser Sprache' },
    private: { name: 'privat', description: 'Ob nur du die Antwort siehst' },
  },
};
