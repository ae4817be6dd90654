import { countingIn } from '../counting.ts';
import type { AdminWords } from './words.ts';

const { figures } = countingIn('de-DE');

export const deAdmin: AdminWords = {
  command: {
    name: 'verwaltung',
    description: 'Wie es dem Bot geht und wie er sich auf diesem Server verhält',
  },
  status: {
    name: 'zustand',
    description: 'Berechtigungen, Warteschlange, Antwortzeit, Index und Verbindung',
  },
  channels: {
    name: 'kanäle',
    description: 'Wo der Bot antwortet, ob in Threads, ob für alle oder nur für Fragende',
  },
  gaps: { name: 'lücken', description: 'Was hier gefragt wurde und das Archiv nicht beantwortet hat' },
  reindex: {
    name: 'neu-indexieren',
    description: 'Den Index auf den Stand der Artikel bringen; gefragt werden kann weiter',
  },
  add: {
    name: 'hinzufügen',
    description: 'In diesem Kanal oder dieser Kategorie antworten, und nur in hinzugefügten',
  },
  remove: { name: 'entfernen', description: 'In diesem Kanal oder dieser Kategorie nicht mehr antworten' },
  everywhere: { name: 'überall', description: 'Wieder in allen Kanälen antworten' },
  thread: { name: 'im-thread', description: 'Ob eine Antwort einen Thread eröffnet' },
  private: {
    name: 'nicht-öffentlich',
    description: 'Ob nur Fragende die Antwort sehen, wenn sie nichts anderes sagen',
  },
  page: { name: 'seite', description: 'Welche Seite der Liste' },

  notAllowed: 'Das ist für alle, die den Server verwalten dürfen.',
  permissions: {
    ViewChannel: 'Kanäle ansehen',
    SendMessages: 'Nachrichten senden',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    AttachFiles: 'Dateien anhängen',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
  },
  permissionsThere: 'Berechtigungen: Alle, die ich brauche, sind da.',
  permissionsMissing: (channel, permissions, count) =>
    `${channel}: Mir ${count === 1 ? 'fehlt die Berechtigung' : 'fehlen die Berechtigungen'} ${permissions}.`,
  noSuchChannel: (channel) => `${channel}: Diesen Kanal sehe ich nicht, oder es gibt ihn nicht mehr.`,
  queue: (running, waiting) => `Warteschlange: ${running} in Arbeit, ${waiting} wartend`,
  noLatency: 'Antwortzeit: noch keine Frage, seit ich laufe',
  latency: (count, half, most) =>
    `Antwortzeit der letzten ${count === 1 ? 'Antwort' : `${count} Antworten`}: die Hälfte in ${half} ms, 95 % in ${most} ms`,
  index: (id, articles, age) => `Index: ${id}, ${figures(articles)} Artikel, gebaut ${age}`,
  ping: (ms) => `Verbindung: Discord antwortet in ${ms} ms`,
  noPing: 'Verbindung: steht, noch nicht gemessen',

  answersEverywhere: 'Ich antworte in allen Kanälen.',
  answersIn: (channels) => `Ich antworte in ${channels}`,
  opensThread: 'Eine Antwort eröffnet einen Thread.',
  opensNoThread: 'Antworten eröffnen keine Threads.',
  privateByDefault:
    'Antworten auf Befehle sehen nur die Fragenden, wenn sie nichts anderes sagen; die auf Nachrichten sehen alle.',
  publicByDefault: 'Antworten sehen alle, wenn die Fragenden nichts anderes sagen.',
  noMoreChannels: (most) =>
    `Mehr als ${most} Kanäle lassen sich nicht auflisten. Füge stattdessen eine Kategorie hinzu.`,

  noGaps: 'Keine Frage, die hier offen gestellt wurde, ist bisher ohne Antwort.',
  privateNotKept: 'Fragen, deren Antwort nur die Fragenden sehen, werden nicht behalten.',
  gapsOf: (count) =>
    count === 1
      ? 'Eine Frage ohne Antwort:'
      : `${figures(count)} Fragen ohne Antwort, die häufigsten Wörter zuerst:`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  askedAbout: (count, word) =>
    `**${figures(count)}** ${count === 1 ? 'Frage' : 'Fragen'} ${word === null ? 'ohne Wort, das etwas sagt' : `mit ${word}`}`,

  reindexByHand:
    'Von hier aus kann ich den Index nicht neu bauen. Gib dort, wo ich laufe, ein: npx dateline index',
  fetching: (far) => `Das Embedding-Modell wird geholt: ${far} MB`,
  reading: (far) => `Die Artikel werden gelesen: ${far} Dateien`,
  embedding: (far) => `Vektoren werden berechnet: ${far} Passagen`,
  reindexed: ({ articles, added, changed, removed, seconds, id }) =>
    `Der Index ist neu: ${figures(articles)} Artikel (${figures(added)} dazu, ${figures(changed)} geändert, ${figures(removed)} entfernt) in ${seconds} s. Von jetzt an gehen Fragen an ${id}.`,
  reindexedSame: (articles, id) =>
    articles === 1
      ? `Nichts zu tun: Der Index ${id} enthält den einzigen Artikel so, wie er ist.`
      : `Nichts zu tun: Der Index ${id} enthält die ${figures(articles)} Artikel so, wie sie sind.`,
  filesSkipped: (count) =>
    `${count === 1 ? 'Eine Datei wurde' : `${figures(count)} Dateien wurden`} übergangen. Die Gründe stehen dort, wo ich laufe, nach: npx dateline index`,
  reindexGoesOn:
    'Das dauert länger, als ich hier zeigen kann. Es geht weiter; welcher Index benutzt wird, sagt /verwaltung zustand.',
};
