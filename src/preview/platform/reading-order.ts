import { ComponentType } from 'discord.js';
import { type AnyComponent, allComponents, type ButtonComponent } from './components.ts';
import { type Embed, embedTexts } from './embeds.ts';

export interface ButtonFacts {
  readonly label: string;
  /** `null` for a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A message as it is read aloud: content, embeds, components; one line per block, the buttons of a row on one line. */
export function readingOrder(message: {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly AnyComponent[];
  readonly attachments: readonly { readonly name: string }[];
}): string {
  return [
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...message.components.flatMap(linesOf),
    ...message.attachments.map(({ name }) => `(file: ${name})`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Every button of a message, in reading order. */
export function buttonsOf(components: readonly AnyComponent[]): readonly ButtonFacts[] {
  return [...allComponents(components)].flatMap((component) =>
    component.type === ComponentType.Button ? buttonFacts(component) : [],
  );
}

function linesOf(component: AnyComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Separator:
      return [component.divider === false ? '' : '---'];
    case ComponentType.ActionRow:
      return [component.components.flatMap(linesOf).join(' ')];
    case ComponentType.Button:
      return [buttonText(buttonFacts(component))];
    case ComponentType.Container:
      return component.components.flatMap(linesOf);
    case ComponentType.Section:
      return [...component.components.flatMap(linesOf), ...linesOf(component.accessory)];
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => `(picture: ${description ?? 'undescribed'})`);
    case ComponentType.Thumbnail:
      return [`(picture: ${component.description ?? 'undescribed'})`];
    case ComponentType.File:
      return [`(file: ${component.file.url})`];
    default:
      return [`(select: ${component.placeholder ?? component.custom_id})`];
  }
}

function buttonText({ label, url, disabled }: ButtonFacts): string {
  return `[${label}${url === null ? '' : ` → ${url}`}${disabled ? ' (off)' : ''}]`;
}

function buttonFacts({ label, emoji, custom_id, url, disabled }: ButtonComponent): ButtonFacts {
  return {
    label: label ?? emoji?.name ?? '',
    customId: custom_id ?? null,
    url: url ?? null,
    disabled: disabled ?? false,
  };
}
