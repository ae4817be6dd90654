import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { BotMessage, TextFile } from './bot-message.ts';
import { escapeMarkdownLine } from './escape-markdown.ts';
import { measureMessage } from './measure-message.ts';
import { shorten } from './shorten.ts';

/** One colour for everything the bot says: answers and refusals do not differ by colour. */
const accentColor = 0x3b6ea5;

/** A block of Markdown. What must stay together stands in one block. */
export function textBlock(...lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.join('\n') };
}

/** A line that somebody wrote, as it opens a message; no block where there is nothing to see. */
export function openingLine(written: string, maxChars = written.length) {
  const line = escapeMarkdownLine(shorten(written, maxChars));
  return line === '' ? [] : [textBlock(line)];
}

/** A blank line between blocks. */
export const gap: APISeparatorComponent = {
  type: ComponentType.Separator,
  divider: false,
  spacing: SeparatorSpacingSize.Small,
};

/** Blocks with a blank line between each two. */
export function parted(blocks: readonly APITextDisplayComponent[]): readonly APIComponentInContainer[] {
  return blocks.flatMap((block, at) => (at === 0 ? [block] : [gap, block]));
}

/** The blocks beside one accent bar with the files at their end, and what stands under the bar: rows of buttons. */
export function framed(
  blocks: readonly APIComponentInContainer[],
  {
    files = [],
    under = [],
  }: { readonly files?: readonly TextFile[]; readonly under?: readonly APIMessageTopLevelComponent[] } = {},
): BotMessage {
  const attached = files.map(
    ({ name }) => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }) as const,
  );
  return {
    components: [
      { type: ComponentType.Container, accent_color: accentColor, components: [...blocks, ...attached] },
      ...under,
    ],
    files,
  };
}

/** A single plain line: a hint, a failure. */
export function notice(line: string): BotMessage {
  return { components: [textBlock(line)], files: [] };
}

/** Small and dim. */
export function dim(line: string): string {
  return `-# ${line}`;
}

/** The first message that Discord will take, richest first. The last one must be small enough whatever it is made of. */
export function firstThatFits(candidates: Iterable<BotMessage>): BotMessage {
  let breaches = '';
  for (const candidate of candidates) {
    const broken = measureMessage(candidate);
    if (broken.length === 0) return candidate;
    breaches = broken.map(({ limit, measured, allowed }) => `${limit} ${measured} > ${allowed}`).join(', ');
  }
  throw new RangeError(`No form of the message fits: ${breaches}`);
}
