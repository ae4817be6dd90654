import type { Inquiry } from '../reader.ts';

/**
 * Whether a text talks with the program and asks nothing of the archive: "Are you a robot?", or "What do you think of me?", which has one
 * telling word, and it is no name.
 */
export function isSmallTalk({ text, terms }: Inquiry): boolean {
  if (whatAreYou.test(text)) return true;
  return terms.length <= 1 && !terms.some(({ distinctive }) => distinctive) && betweenUs.test(text);
}

/** Words for the one who asks and the one who is asked, in English, German and Dutch. */
const betweenUs =
  /(?<!\p{L})(?:i|me|my|you|your|we|us|ich|mich|mir|mein|meine|du|dich|dir|dein|deine|wir|uns|ik|mij|mijn|je|jij|jou|jouw|wij|ons)(?!\p{L})/iu;

const whatAreYou = /^\P{L}*(?:are you|bist du|sind sie|ben je|bent u)(?!\p{L})/iu;
