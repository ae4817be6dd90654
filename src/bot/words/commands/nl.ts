import type { CommandsWords } from './words.ts';

export const nlCommands: CommandsWords = {
  ask: {
    name: 'vraag',
    description: 'Stel het archief een vraag. Je krijgt letterlijke citaten, met bron en datum.',
    question: { name: 'vraag', description: 'Wat wil je weten?' },
  },
  source: {
    name: 'bron',
    description: 'Zoek een artikel op, of het artikel waaruit een citaat komt.',
    text: { name: 'tekst', description: 'Een titel, een link of de woorden van een citaat' },
  },
  limits: {
    from: {
      name: 'van',
      description: 'Alleen wat op deze datum of later verscheen, bijv. 2014, 2014-08, 2014-08-23',
    },
    to: { name: 'tot', description: 'Alleen wat op deze datum of eerder verscheen' },
    asOf: {
      name: 'peildatum',
      description: 'Alleen wat op deze datum zeker was verschenen: wat men toen wist',
    },
    publisher: { name: 'uitgever', description: 'Alleen wat deze uitgever drukte' },
    language: { name: 'taal', description: 'Alleen artikelen in deze taal' },
    private: { name: 'privé', description: 'Of alleen jij het antwoord ziet' },
  },
};
