import { type Html, html } from '../../html.ts';
import type { LeafCommand, LeafOption } from '../leaf-commands.ts';
import type { Channel } from '../platform/guild.ts';

/** Where one writes: a line of text, or a command with a field for each of its options. */
export function renderComposer(
  commands: readonly LeafCommand[],
  chosen: string | null,
  channels: readonly Channel[],
  place: string,
): Html {
  const command = commands.find(({ path }) => path === chosen) ?? null;
  return html`<form id="composer" data-command="${command?.path ?? ''}">
<label class="command"><span class="unseen">Command</span><select id="command">
<option value="">Message ${place}</option>
${commands.map(({ path, name, description }) => html`<option value="${path}" ${path === chosen ? html`selected="selected"` : null}>/${name} — ${description}</option>`)}
</select></label>
${command === null ? textField(place) : command.options.map((option) => optionField(option, channels))}
<button type="submit">Send</button>
</form>`;
}

function textField(place: string): Html {
  return html`<label class="field wide"><span class="unseen">Message ${place}</span><input name="text" autocomplete="off" placeholder="Message ${place}: @Dateline and a question, or choose a command" maxlength="2000" /></label>`;
}

function optionField(option: LeafOption, channels: readonly Channel[]): Html {
  const { key, name, description, required } = option;
  return html`<label class="field ${required ? 'wide' : ''}" title="${description}"><span>${name}${required ? null : html` <small>?</small>`}</span>${fieldFor(option, key, channels)}</label>`;
}

function fieldFor(
  { kind, choices, suggests, required, description }: LeafOption,
  key: string,
  channels: readonly Channel[],
): Html {
  const must = required ? html`required="required"` : null;
  if (kind === 'yes-no')
    return select(
      key,
      [
        ['true', '✓'],
        ['false', '✗'],
      ],
      required,
    );
  if (kind === 'channel')
    return select(
      key,
      channels.map(({ id, name }) => [id, `#${name}`] as const),
      required,
    );
  if (choices.length > 0)
    return select(
      key,
      choices.map(({ name, value }) => [value, name] as const),
      required,
    );
  if (suggests) {
    return html`<input name="${key}" ${must} autocomplete="off" placeholder="${description}" list="suggest-${key}" data-suggests="${key}" /><datalist id="suggest-${key}"></datalist>`;
  }
  return html`<input name="${key}" ${must} autocomplete="off" placeholder="${description}" type="${kind === 'number' ? 'number' : 'text'}" />`;
}

function select(key: string, values: readonly (readonly [string, string])[], required: boolean): Html {
  return html`<select name="${key}" data-kind="${values[0]?.[0] === 'true' ? 'yes-no' : 'text'}" ${required ? html`required="required"` : null}><option value=""></option>${values.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select>`;
}
