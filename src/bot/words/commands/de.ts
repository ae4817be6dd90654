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
