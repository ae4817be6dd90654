import { ComponentType } from 'discord.js';
import { type AnyComponent, allComponents } from './components.ts';
import type { Flaw } from './form-errors.ts';

const maxComponents = 40;
const maxTextChars = 4000;
/** discord/discord-api-docs#8554: above it the platform answers HTTP 500. */
const maxTextBytes = 10_170;
const bytesPerTextDisplay = 12;

/** What is wrong with a message's components taken together. */
export function componentFlaws(components: readonly AnyComponent[]): readonly Flaw[] {
  const every = [...allComponents(components)];
  const flaws: Flaw[] = [];
  const flaw = (code: string, message: string) => flaws.push({ path: ['components'], code, message });
  if (every.length > maxComponents) {
    flaw(
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components exceeds maximum size of ${maxComponents}`,
    );
  }
  if (textsOf(every).reduce((sum, content) => sum + content.length, 0) > maxTextChars) {
    flaw(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${maxTextChars}`,
    );
  }
  for (const repeated of repeatedIn(every.flatMap((component) => customIdOf(component) ?? []))) {
    flaw('COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id cannot be duplicated (${repeated})`);
  }
  for (const repeated of repeatedIn(
    every.flatMap(({ id }) => (id === undefined || id === 0 ? [] : String(id))),
  )) {
    flaw('COMPONENT_ID_DUPLICATED', `Component id cannot be duplicated (${repeated})`);
  }
  return flaws;
}

/** Whether the platform would fall over (HTTP 500) although no documented limit is passed. */
export function overwhelms(components: readonly AnyComponent[]): boolean {
  const bytes = textsOf(allComponents(components)).reduce(
    (sum, content) => sum + Buffer.byteLength(content) + bytesPerTextDisplay,
    0,
  );
  return bytes > maxTextBytes;
}

/** The contents of all text displays, in reading order. */
export function textDisplays(components: readonly AnyComponent[]): readonly string[] {
  return textsOf(allComponents(components));
}

function textsOf(every: Iterable<AnyComponent>): readonly string[] {
  return [...every].flatMap((component) =>
    component.type === ComponentType.TextDisplay ? component.content : [],
  );
}

function customIdOf(component: AnyComponent): string | null {
  return 'custom_id' in component ? (component.custom_id ?? null) : null;
}

function repeatedIn(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
