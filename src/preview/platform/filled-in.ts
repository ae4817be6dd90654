import { ComponentType } from 'discord.js';
import type { Modal, SelectComponent } from './components.ts';
import type { Wire } from './wire.ts';

/** A modal's fields with what the person typed. Throws where Discord would not let them send it. */
export function filledIn({ components }: Modal, fields: Readonly<Record<string, string>>): readonly Wire[] {
  const used = new Set<string>();
  const typedInto = (key: string, label: string | null | undefined): string | undefined => {
    const name = [key, label ?? ''].find((each) => each in fields);
    if (name !== undefined) used.add(name);
    return name === undefined ? undefined : fields[name];
  };
  const wires = components.map((component): Wire => {
    if (component.type === ComponentType.TextDisplay) return { type: component.type, id: 0 };
    const [input, label] =
      component.type === ComponentType.Label
        ? [component.component, component.label]
        : [component.components[0], component.components[0]?.label];
    if (input === undefined) throw new Error('A row of the modal is empty.');
    const typed = typedInto(input.custom_id, label);
    const wire =
      input.type === ComponentType.TextInput
        ? { type: input.type, id: 0, custom_id: input.custom_id, value: checkedInput(input, typed, label) }
        : { type: input.type, id: 0, custom_id: input.custom_id, values: chosen(input, typed, label) };
    return component.type === ComponentType.Label
      ? { type: component.type, id: 0, component: wire }
      : { type: component.type, id: 0, components: [wire] };
  });
  const unknown = Object.keys(fields).filter((key) => !used.has(key));
  if (unknown.length > 0) throw new Error(`The modal has no field: ${unknown.join(', ')}.`);
  return wires;
}

function chosen(
  input: SelectComponent,
  picked: string | undefined,
  label: string | null | undefined,
): readonly string[] {
  const name = label ?? input.custom_id;
  const values = picked === undefined || picked === '' ? [] : [picked];
  if (values.length === 0 && input.required !== false)
    throw new Error(`The modal's field "${name}" must be filled in.`);
  if ('options' in input && !values.every((value) => input.options.some((option) => option.value === value)))
    throw new Error(`The modal's field "${name}" does not offer "${picked}".`);
  return values;
}

function checkedInput(
  input: {
    custom_id: string;
    required?: boolean | undefined;
    value?: string | undefined;
    min_length?: number | undefined;
    max_length?: number | undefined;
  },
  typed: string | undefined,
  label: string | null | undefined,
): string {
  const value = typed ?? input.value ?? '';
  const name = label ?? input.custom_id;
  if (value === '' && input.required !== false)
    throw new Error(`The modal's field "${name}" must be filled in.`);
  const [min, max] = [input.min_length ?? 0, input.max_length ?? 4000];
  if (value !== '' && (value.length < min || value.length > max)) {
    throw new Error(`The modal's field "${name}" takes ${min} to ${max} characters.`);
  }
  return value;
}
