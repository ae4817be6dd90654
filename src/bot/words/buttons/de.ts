import type { ButtonWords } from './words.ts';

export const deButtons: ButtonWords = {
  context: 'Zusammenhang',
  sources: 'Quellen',
  evidence: (receipt) => `Beleg ${receipt}`,
  articleChanged: (title) => `${title}: Der Artikel hat sich geändert, seit er zitiert wurde.`,
  articleGone: (id) => `${id}: Der Artikel ist nicht mehr im Archiv.`,
  noLongerKnown: 'Diese Schaltfläche stammt von einer älteren Version von mir. Bitte frag noch einmal.',
  more: 'Mehr',
  furtherPassages: 'Weitere Stellen, neben den zitierten:',
  nothingFurther: 'Mehr hat das Archiv zu dieser Frage nicht.',
  followUp: 'Nachfragen',
  share: 'Teilen',
  followUpTitle: 'Nachfragen',
  followUpLabel: 'Deine Frage',
  followUpExample: 'Und in Deutschland?',
  allDates: 'Ohne Zeitgrenze suchen',
  allPublishers: 'In allen Medien suchen',
  allLanguages: 'In allen Sprachen suchen',
  noLimits: 'Ohne Grenzen suchen',
  questionGone: 'Die Frage zu dieser Antwort ist nicht mehr zu lesen. Bitte stell sie noch einmal.',
  limitsGone:
    'Das Archiv hat sich geändert und kennt nicht mehr alles, worauf diese Frage begrenzt war. Bitte frag noch einmal.',
  mayNotWriteHere:
    'Ich darf hier nicht schreiben. Wer den Server verwaltet, kann es mir erlauben: Kanäle ansehen und Nachrichten senden (in Threads: Nachrichten in Threads senden).',
  heardByYouAlone:
    'Was ich hier sage, siehst nur du. Wer den Server verwaltet, kann das ändern: Externe Apps verwenden.',
  threadArchived: 'Dieser Thread ist archiviert. Öffne ihn wieder und drück dann noch einmal.',
};
