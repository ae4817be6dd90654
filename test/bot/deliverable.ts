import { expect } from 'vitest';
import type { BotMessage } from '../../src/bot/rendering/bot-message.ts';
import { measureMessage } from '../../src/bot/rendering/measure-message.ts';
import { catalogue } from '../../src/bot/words/catalogue.ts';
import { livingSyntax, textBlocks } from './shown-text.ts';

/** Discord takes the message, nothing in it pings, and every link is one of ours: a label of our own words before an address. */
export function expectDeliverable(message: BotMessage): void {
  expect(measureMessage(message)).toEqual([]);
  for (const block of textBlocks(message)) {
    for (const syntax of livingSyntax) expect(block).not.toMatch(syntax);
    for (const [, label] of block.matchAll(/(?<!\\)\[([^\]]*)\]\(/g)) expect(ownLabels).toContain(label);
  }
}

const ownLabels = Object.values(catalogue).flatMap(({ openAtQuote, openArticle }) => [
  openAtQuote,
  openArticle,
]);
