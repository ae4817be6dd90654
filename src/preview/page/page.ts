import { ChannelType } from 'discord.js';
import { type Html, html } from '../../html.ts';
import type { Scene } from '../actions.ts';
import { leafCommands, nameIn } from '../leaf-commands.ts';
import type { Channel } from '../platform/guild.ts';
import { messageCommands, type Stage } from '../stage.ts';
import { renderComposer } from './composer.ts';
import { renderForm } from './form.ts';
import { renderMessage } from './messages.ts';

/** The languages that the bot answers in, by the codes that Discord gives them; their own names. */
const locales: readonly (readonly [string, string])[] = [
  ['en-GB', 'English'],
  ['de', 'Deutsch'],
  ['nl', 'Nederlands'],
  ['fr', 'Français'],
  ['es-ES', 'Español'],
];

/** The whole page, with nothing in it that lies on another server. */
export function renderPage(stage: Stage, scene: Scene): string {
  return `<!doctype html>\n${html`<html lang="${scene.locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Dateline, as in Discord</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/client.css" />
<script type="importmap">${importMap}</script>
<script type="module" src="/client.js"></script>
</head>
<body>
<header>
<strong>Dateline, as in Discord</strong>
<label>Where <select id="channel">${channelOptions(stage, scene.channel)}</select></label>
<label>Language <select id="locale">${locales.map(([code, name]) => html`<option value="${code}" ${code === scene.locale ? html`selected="selected"` : null}>${name}</option>`)}</select></label>
<button type="button" id="theme" aria-pressed="false">Light</button>
<button type="button" id="width" aria-pressed="false">Phone</button>
</header>
<div id="screen">
<main><discord-messages id="messages" no-background="true">${renderMessages(stage, scene)}</discord-messages></main>
<p id="trouble" role="alert"></p>
<footer id="writing">${renderWriting(stage, scene, null)}</footer>
</div>
<div id="dialog">${renderDialog(stage)}</div>
</body>
</html>`}\n`;
}

/** What stands in a channel, oldest first. */
export function renderMessages(stage: Stage, scene: Scene): Html {
  const commands = messageCommands(stage.commands()).map((command) => ({
    name: command.name,
    label: nameIn(command, scene.locale),
  }));
  const names = new Map([
    [stage.me.id, stage.me.name],
    [stage.bot.id, stage.bot.name],
  ]);
  const shown = stage.messagesIn(scene.channel).map((message) =>
    renderMessage(message, {
      command: stage.commandBehind(message),
      repliedTo: message.replyTo === null ? null : stage.message(message.replyTo),
      names,
      commands,
    }),
  );
  return html`${shown}`;
}

/** The composer, with the fields of the command that was chosen. */
export function renderWriting(stage: Stage, { channel, locale }: Scene, command: string | null): Html {
  const commands = leafCommands(stage.commands(), locale);
  const here = stage.channels().find(({ id }) => id === channel);
  return renderComposer(commands, command, stage.channels(), here === undefined ? '' : placeName(here));
}

export function channelOptions(stage: Stage, chosen: string): Html {
  return html`${stage.channels().map((channel) => html`<option value="${channel.id}" ${channel.id === chosen ? html`selected="selected"` : null}>${placeName(channel)}</option>`)}`;
}

export function renderDialog(stage: Stage): Html {
  const modal = stage.form()?.modal ?? null;
  return modal === null ? html`` : renderForm(modal);
}

function placeName({ type, name }: Channel): string {
  if (type === ChannelType.DM) return 'Direct messages';
  return type === ChannelType.GuildText ? `#${name}` : `↳ ${name}`;
}

/** Where the browser finds the packages that the component library names. */
const importMap = html`{"imports":{"@skyra/discord-components-core":"/modules/@skyra/discord-components-core/dist/index.js","lit":"/modules/lit/index.js","lit/":"/modules/lit/","@lit/context":"/modules/@lit/context/index.js","@lit/reactive-element":"/modules/@lit/reactive-element/reactive-element.js","@lit/reactive-element/":"/modules/@lit/reactive-element/","lit-element/lit-element.js":"/modules/lit-element/lit-element.js","lit-html":"/modules/lit-html/lit-html.js","lit-html/":"/modules/lit-html/"}}`;
