import type { ReplyWords } from './words.ts';

export const nlReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} is geen datum voor \`${option}\`. Schrijf een jaar, een maand of een dag, zoals 2014, 2014-08 of 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} bij \`${option}\` kan een van twee dagen zijn. Schrijf de dag die je bedoelt: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` ligt voor \`${from}\`, dus daartussen ligt niets. Verwissel de twee datums.`,
  noSuchPublisher: (option, typed) =>
    `Geen artikel in het archief is van ${typed}. Kies bij \`${option}\` iets van wat tijdens het typen wordt voorgesteld.`,
  noSuchLanguage: (option, typed) =>
    `Geen artikel in het archief heeft als taal ${typed}. Kies bij \`${option}\` iets van wat tijdens het typen wordt voorgesteld.`,
};
