import type { Message } from 'discord.js';
import { readFragment } from '../../answering/follow-ups/fragments.ts';
import { detectLanguage } from '../../articles/language.ts';
import { catalogue } from '../words/catalogue.ts';

/** What a message asks the bot, without the mention; `null` when it asks nothing of it. May be empty. */
export function questionIn(message: Message): string | null {
  if (message.author.bot || message.system || message.webhookId !== null) return null;
  const bot = message.client.user.id;
  const mention = new RegExp(`<@!?${bot}>`, 'g');
  const text = message.content.replace(mention, ' ').trim();
  if (message.channel.isDMBased() || text !== message.content.trim()) return text;
  // A reply pings the bot as well, be it thanks or a question.
  return message.mentions.repliedUser?.id === bot && soundsLikeQuestion(text) ? text : null;
}

/** "What chips?", "And in Germany", "since when": not "Thank you", and nothing that Discord keeps from the bot. */
function soundsLikeQuestion(text: string): boolean {
  return /[?\uff1f\u061f\u037e]/u.test(text) || readFragment(text) !== null;
}

/** Discord does not say which language a message's author reads: that of the question is the best sign, then the server's. */
export function readersLocale(message: Message, question: string): string {
  const detected = detectLanguage(question, Object.keys(catalogue));
  return detected === 'und' ? (message.guild?.preferredLocale ?? 'en-GB') : detected;
}
