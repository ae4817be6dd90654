import { ComponentType, MessageFlags } from 'discord.js';
import { type Html, html } from '../../html.ts';
import type { AnyComponent, Component } from '../platform/components.ts';
import type { SentMessage } from '../platform/sent-message.ts';
import { type Names, renderMarkdown } from './markdown.ts';

/** What the page knows of a message besides itself. */
export interface MessageSetting {
  /** The slash command it answers, e.g. `ask`; `null` for other messages. */
  readonly command: string | null;
  /** For mentions. */
  readonly names: Names;
  /** The message it replies to, where it is still there. */
  readonly repliedTo: SentMessage | null;
  /** Message commands that can be used on it: the name that is sent, and the one that is shown. */
  readonly commands: readonly { readonly name: string; readonly label: string }[];
}

/** A message as Discord lays it out (when it was sent is put in by the page, which knows the reader's zone): who, when, in answer to what, its components in order, and its files. */
export function renderMessage(
  message: SentMessage,
  { command, names, repliedTo, commands }: MessageSetting,
): Html {
  const { id, author, sentAtMs, editedAtMs, thinking, flags } = message;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const above =
    command !== null && message.askedBy !== null
      ? html`<discord-command slot="reply" role-color="var(--text)" author="${message.askedBy.name}" avatar="${avatar(message.askedBy.name)}" command="/${command}"></discord-command>`
      : repliedTo === null
        ? null
        : html`<discord-reply slot="reply" role-color="var(--text)" author="${repliedTo.author.name}" avatar="${avatar(repliedTo.author.name)}">${shortened(named(repliedTo.content, names))}</discord-reply>`;
  return html`<discord-message id="m${id}" data-message="${id}" author="${author.name}" avatar="${avatar(author.name)}" timestamp="" data-at="${sentAtMs}" ${attribute('bot', author.isBot)} ${attribute('ephemeral', isPrivate)} ${attribute('edited', editedAtMs !== null && !author.isBot)}>
${above}${thinking ? html`<em class="thinking">${author.name} is thinking…</em>` : body(message, names)}
${author.isBot && thinking ? null : appsMenu(id, commands)}
</discord-message>`;
}

function body({ id, content, components, attachments }: SentMessage, names: Names): Html {
  const files = attachments.map(
    ({ id: file, name, bytes }) =>
      html`<p class="file"><a href="/files/${id}/${file}" target="_blank">${name}</a> <small>${bytes} bytes</small></p>`,
  );
  return html`<div class="said">${content === '' ? null : html`<p>${renderMarkdown(content, names)}</p>`}${components.map((component) => block(component, id))}${files}</div>`;
}

function block(component: Component | AnyComponent, message: string): Html {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return html`<p class="text">${renderMarkdown(component.content)}</p>`;
    case ComponentType.Container:
      return html`<div class="container" style="--accent: #${hex(component.accent_color ?? 0)}">${component.components.map((inner) => block(inner, message))}</div>`;
    case ComponentType.ActionRow:
      return row(
        component.components.map((inner) => block(inner, message)),
        component.components,
      );
    case ComponentType.Section:
      return html`<div class="section"><div>${component.components.map((inner) => block(inner, message))}</div>${row([block(component.accessory, message)], [component.accessory])}</div>`;
    case ComponentType.Separator:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr />`;
    case ComponentType.Button:
      return component.url === undefined
        ? html`<discord-button type="${buttonTypes[component.style] ?? 'secondary'}" data-press="${component.custom_id ?? ''}" data-of="${message}" ${attribute('disabled', component.disabled === true)}>${component.label ?? ''}</discord-button>`
        : html`<discord-button url="${component.url}">${component.label ?? ''}</discord-button>`;
    case ComponentType.StringSelect:
      return html`<select data-select="${component.custom_id}" data-of="${message}" aria-label="${component.placeholder ?? ''}"><option value="" disabled="disabled" ${attribute(
        'selected',
        component.options.every((option) => option.default !== true),
      )}>${component.placeholder ?? ''}</option>${component.options.map((option) => html`<option value="${option.value}" ${attribute('selected', option.default === true)}>${option.label}</option>`)}</select>`;
    case ComponentType.File:
      // It stands with the other files under the message.
      return html``;
    default:
      return html`<p class="other">(${ComponentType[component.type]})</p>`;
  }
}

/** The component library has buttons stand in a row of its own, and in nothing else. */
function row(inside: readonly Html[], components: readonly AnyComponent[]): Html {
  return components.every(({ type }) => type === ComponentType.Button)
    ? html`<discord-action-row>${inside}</discord-action-row>`
    : html`<div class="row">${inside}</div>`;
}

const buttonTypes: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
};

/** What Discord has behind a right click, as a menu that a keyboard reaches too. */
function appsMenu(message: string, commands: MessageSetting['commands']): Html | null {
  if (commands.length === 0) return null;
  return html`<details class="apps"><summary>Apps</summary>${commands.map(({ name, label }) => html`<button type="button" data-message-command="${name}" data-of="${message}">${label}</button>`)}</details>`;
}

/** A coloured disc with the first letter: the component library's own pictures lie on Discord's servers. */
function avatar(name: string): string {
  const letter = [...name][0]?.toUpperCase() ?? '?';
  const fill = name === 'Dateline' ? '%233b6ea5' : '%236d6f78';
  return `data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><circle cx='20' cy='20' r='20' fill='${fill}'/><text x='20' y='27' font-family='sans-serif' font-size='20' fill='white' text-anchor='middle'>${encodeURIComponent(letter)}</text></svg>`}`;
}

function attribute(name: string, isThere: boolean): Html | null {
  return isThere ? html`${name}="true"` : null;
}

function hex(colour: number): string {
  return colour.toString(16).padStart(6, '0');
}

function named(text: string, names: Names): string {
  return text.replace(/<@!?(\d+)>/g, (mention, id: string) =>
    names.has(id) ? `@${names.get(id)}` : mention,
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
