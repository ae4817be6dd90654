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
  search: {
    name: 'zoeken',
    description: 'Toon de passages die het dichtst bij een paar woorden komen, de beste eerst.',
    query: { name: 'zoekopdracht', description: 'Waarnaar gezocht wordt' },
  },
  timeline: {
    name: 'tijdlijn',
    description: 'Toon wat over een onderwerp verscheen, het oudste eerst, en wat telkens nieuw was.',
    topic: { name: 'onderwerp', description: 'Een naam of een onderwerp' },
  },
  about: {
    name: 'over',
    description: 'Wat dit archief bevat, hoe oud de index is en wat er van je vragen wordt bewaard.',
  },
  help: { name: 'hulp', description: 'Wat je kunt vragen en hoe. Alleen jij ziet het.' },
  findSource: 'Bron zoeken',
  checkThis: 'Dit controleren',
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
