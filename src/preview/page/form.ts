import { ComponentType } from 'discord.js';
import { type Html, html } from '../../html.ts';
import type { Modal } from '../platform/components.ts';
import { renderMarkdown } from './markdown.ts';

type TextInput = Extract<
  Extract<Modal['components'][number], { type: ComponentType.ActionRow }>['components'][number],
  { type: ComponentType.TextInput }
>;

/** A form that a button opened, as a dialog over the page. */
export function renderForm({ title, components }: Modal): Html {
  const fields = components.map((component) => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return html`<p>${renderMarkdown(component.content)}</p>`;
      case ComponentType.Label:
        return labelled(component);
      default:
        return html`${component.components.map((input) => field(input, input.label ?? '', null))}`;
    }
  });
  return html`<dialog id="form" aria-label="${title}"><form method="dialog"><h2>${title}</h2>${fields}
<div class="row"><button type="button" value="dismiss">Cancel</button><button type="submit">Submit</button></div></form></dialog>`;
}

type Labelled = Extract<Modal['components'][number], { type: ComponentType.Label }>;

function labelled({ component, label, description }: Labelled): Html {
  if (component.type === ComponentType.TextInput) return field(component, label, description ?? null);
  if (component.type !== ComponentType.StringSelect) return html`<p>(${ComponentType[component.type]})</p>`;
  const { custom_id, options, placeholder, required } = component;
  const must = required === false ? null : html`required="required"`;
  const choices = options.map((option) => html`<option value="${option.value}">${option.label}</option>`);
  return html`<label class="field wide"><span>${label}</span><select name="${custom_id}" ${must}><option value="">${placeholder ?? ''}</option>${choices}</select></label>`;
}

const paragraph = 2;

function field(input: TextInput, label: string, description: string | null): Html {
  const { custom_id, style, placeholder, value, required, min_length, max_length } = input;
  const must = required === false ? null : html`required="required"`;
  const size = html`minlength="${min_length ?? 0}" maxlength="${max_length ?? 4000}"`;
  const control =
    style === paragraph
      ? html`<textarea name="${custom_id}" rows="4" placeholder="${placeholder ?? ''}" ${size} ${must}>${value ?? ''}</textarea>`
      : html`<input name="${custom_id}" placeholder="${placeholder ?? ''}" value="${value ?? ''}" ${size} ${must} />`;
  return html`<label class="field wide"><span>${label}</span>${description === null ? null : html`<small>${description}</small>`}${control}</label>`;
}
