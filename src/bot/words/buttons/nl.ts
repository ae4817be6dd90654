import type { ButtonWords } from './words.ts';

export const nlButtons: ButtonWords = {
  context: 'Context',
  sources: 'Bronnen',
  evidence: (receipt) => `bewijs ${receipt}`,
  articleChanged: (title) => `${title}: het artikel is veranderd sinds het werd geciteerd.`,
  articleGone: (id) => `${id}: het artikel staat niet meer in het archief.`,
  noLongerKnown: 'Deze knop is van een oudere versie van mij. Stel je vraag opnieuw.',
  more: 'Meer',
  furtherPassages: 'Verdere passages, naast de geciteerde:',
  nothingFurther: 'Meer heeft het archief niet over deze vraag.',
  followUp: 'Doorvragen',
  share: 'Delen',
  followUpTitle: 'Doorvragen',
  followUpLabel: 'Je vraag',
  followUpExample: 'En in Duitsland?',
  allDates: 'Zoek op alle datums',
  allPublishers: 'Zoek bij alle uitgevers',
  allLanguages: 'Zoek in alle talen',
  noLimits: 'Zoek zonder grenzen',
  questionGone: 'De vraag bij dit antwoord is niet meer te lezen. Stel die opnieuw.',
  limitsGone:
    'Het archief is veranderd en kent niet meer alles waartoe deze vraag beperkt was. Stel je vraag opnieuw.',
  mayNotWriteHere:
    'Ik mag hier niet schrijven. Wie de server beheert kan dat toestaan: Kanalen bekijken en Berichten versturen (in threads: Berichten versturen in threads).',
  heardByYouAlone:
    'Alleen jij ziet wat ik hier zeg. Wie de server beheert kan dat veranderen: Externe apps gebruiken.',
  threadArchived: 'Deze thread is gearchiveerd. Open hem weer en druk dan nog eens.',
};
