import { ComponentType } from 'discord.js';
import type { BotMessage } from '../../src/bot/rendering/bot-message.ts';

/** A message as a reader of Discord sees it, line by line: the bar at its left, Markdown escapes undone, links by their label. */
export function discordText(message: BotMessage): string {
  return message.components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : [component]))
    .flatMap((component) => {
      if (component.type === ComponentType.Separator) return [''];
      return component.type === ComponentType.TextDisplay ? component.content.split('\n') : [];
    })
    .map((line) => `┃ ${shown(line)}`.trimEnd())
    .join('\n');
}

/** Small print, which Discord marks with `-#`, is set in a little. */
function shown(line: string): string {
  return line
    .replace(/^-# /, '  ')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '[$1]')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
