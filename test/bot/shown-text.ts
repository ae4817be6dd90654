import { ComponentType } from 'discord.js';
import type { BotMessage } from '../../src/bot/rendering/bot-message.ts';

/** The text blocks of a message in reading order, as Markdown. */
export function textBlocks(message: BotMessage): readonly string[] {
  const inside = message.components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [component],
  );
  return inside.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

/**
 * What Discord shows of Markdown in which everything is escaped: a backslash before punctuation is not shown
 * (the rule of Discord's parser is `\\([^0-9A-Za-z\s])`), nor are characters without width or direction marks.
 */
export function shown(markdown: string): string {
  return markdown
    .replace(/\\([^0-9A-Za-z\s])/g, '$1')
    .replace(/[\u2068\u2069]|(?<=@)\u200b(?=everyone|here)/gi, '');
}

/** What Discord would act on if it stood in a message unescaped. */
export const livingSyntax: readonly RegExp[] = [
  /<@[!&]?\d+>/,
  /<#\d+>/,
  /<\/[^>]+:\d+>/,
  /<a?:\w+:\d+>/,
  /<t:-?\d+(?::[a-zA-Z])?>/,
  /<id:\w+>/,
  /@(?:everyone|here)/i,
];
