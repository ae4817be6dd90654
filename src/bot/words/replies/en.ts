import type { ReplyWords } from './words.ts';

export const enReplies: ReplyWords = {
  notADate: (option, typed) =>
    `${typed} is no date for \`${option}\`. Write a year, a month or a day, such as 2014, 2014-08 or 2014-08-23.`,
  twoDates: (option, typed, meanings) =>
    `${typed} for \`${option}\` can be one of two days. Write the one that you mean: ${meanings}.`,
  endsBeforeItBegins: (from, to) =>
    `\`${to}\` is earlier than \`${from}\`, so nothing lies between them. Exchange the two dates.`,
  noSuchPublisher: (option, typed) =>
    `No article in the archive is from ${typed}. Choose a \`${option}\` from those that are offered while you type.`,
  noSuchLanguage: (option, typed) =>
    `No article in the archive is in ${typed}. Choose a \`${option}\` from those that are offered while you type.`,
};
