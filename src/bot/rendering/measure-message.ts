import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { discordLimits } from '../discord/discord-limits.ts';
import type { BotMessage } from './bot-message.ts';

/** One limit that a message breaks. */
export interface Breach {
  readonly limit: string;
  readonly measured: number;
  readonly allowed: number;
}

/**
 * Every platform limit that a message breaks; empty when Discord will take it. Characters are counted in UTF-16 units, which are never
 * fewer than Discord's own count.
 */
export function measureMessage(message: BotMessage): readonly Breach[] {
  const components = message.components.flatMap(withNested);
  const texts = components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  const overhead = texts.length * discordLimits.textDisplayOverheadBytes;
  return [
    atMost('components', components.length, discordLimits.components),
    atMost('text characters', sum(texts.map((text) => text.length)), discordLimits.textChars),
    atMost('text bytes', sum(texts.map(utf8Bytes)) + overhead, discordLimits.textBytes),
    atLeastOne('components', components.length),
    ...texts.map((text) => atLeastOne('characters of a text', text.trim().length)),
    ...components.flatMap(interactiveBreaches),
    atMost('files', message.files.length, discordLimits.filesPerMessage),
    ...message.files.map((file) => atMost('bytes of a file', utf8Bytes(file.text), discordLimits.fileBytes)),
  ].filter((breach) => breach !== null);
}

/** Length in UTF-8, which is what Discord's size limits count. */
function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

type AnyComponent =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['accessory'];

function withNested(component: AnyComponent): readonly AnyComponent[] {
  switch (component.type) {
    case ComponentType.Container:
    case ComponentType.ActionRow:
      return [component, ...component.components.flatMap((inner) => withNested(inner))];
    case ComponentType.Section:
      return [component, ...component.components, component.accessory];
    default:
      return [component];
  }
}

function interactiveBreaches(component: AnyComponent): readonly (Breach | null)[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return [atMost('components in a row', component.components.length, discordLimits.buttonsPerRow)];
    case ComponentType.Button:
      return [
        'label' in component
          ? atMost('label', (component.label ?? '').length, discordLimits.buttonLabelChars)
          : null,
        'custom_id' in component
          ? atMost('custom id', component.custom_id.length, discordLimits.customIdChars)
          : null,
        'url' in component ? atMost('link', component.url.length, discordLimits.urlChars) : null,
      ];
    case ComponentType.StringSelect:
      return [
        atMost('custom id', component.custom_id.length, discordLimits.customIdChars),
        atMost('options', component.options.length, discordLimits.selectOptions),
      ];
    default:
      return [];
  }
}

function atMost(limit: string, measured: number, allowed: number): Breach | null {
  return measured > allowed ? { limit, measured, allowed } : null;
}

function atLeastOne(limit: string, measured: number): Breach | null {
  return measured === 0 ? { limit: `at least one of ${limit}`, measured, allowed: 1 } : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
