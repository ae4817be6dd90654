import { ComponentType } from 'discord.js';
import * as z from 'zod';
import { list, report, text } from './form-errors.ts';

// Limits: developer documentation, "Component Reference".

const numbered = { id: z.int().nonnegative().optional() };
const customId = text({ min: 1, max: 100 });
const media = z.object({ url: text({ min: 1, max: 2048 }) });
const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});
const linkStyle = 5;

const button = z
  .object({
    ...numbered,
    type: z.literal(ComponentType.Button),
    style: z.int().min(1).max(linkStyle),
    label: text({ max: 80 }).optional(),
    custom_id: customId.optional(),
    url: text({ min: 1, max: 512 }).optional(),
    emoji: emoji.optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const [needed, barred] =
      value.style === linkStyle ? (['url', 'custom_id'] as const) : (['custom_id', 'url'] as const);
    const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    if (value[needed] === undefined) report(context, required, [needed]);
    if (value[barred] !== undefined) {
      report(context, {
        code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        message: 'A custom id and url cannot both be specified',
      });
    }
    if ((value.label ?? '') === '' && value.emoji === undefined) {
      report(context, {
        code: 'BUTTON_COMPONENT_INVALID_LABEL',
        message: 'A button must have a label or an emoji',
      });
    }
    if (value.url !== undefined && !/^(https?|discord):\/\/\S+$/.test(value.url)) {
      report(context, { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }, ['url']);
    }
  });

const selectSettings = {
  ...numbered,
  custom_id: customId,
  placeholder: text({ max: 150 }).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};

const stringSelect = z
  .object({
    ...selectSettings,
    type: z.literal(ComponentType.StringSelect),
    options: list(
      z.object({
        label: text({ min: 1, max: 100 }),
        value: text({ min: 1, max: 100 }),
        description: text({ max: 100 }).optional(),
        emoji: emoji.optional(),
        default: z.boolean().optional(),
      }),
      { min: 1, max: 25 },
    ),
  })
  .superRefine(({ options }, context) => {
    const seen = new Set<string>();
    for (const [index, { value }] of options.entries()) {
      if (seen.has(value)) {
        report(
          context,
          {
            code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            message: 'The specified option value is already used',
          },
          ['options', index, 'value'],
        );
      }
      seen.add(value);
    }
  });

const entitySelect = z.object({
  ...selectSettings,
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
});

const actionRow = z
  .object({
    ...numbered,
    type: z.literal(ComponentType.ActionRow),
    components: list(z.discriminatedUnion('type', [button, stringSelect, entitySelect]), { min: 1, max: 5 }),
  })
  .superRefine(({ components }, context) => {
    if (components.length > 1 && components.some(({ type }) => type !== ComponentType.Button)) {
      report(
        context,
        {
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        },
        ['components'],
      );
    }
  });

const textDisplay = z.object({
  ...numbered,
  type: z.literal(ComponentType.TextDisplay),
  content: text({ min: 1, max: 4000 }),
});

const thumbnail = z.object({
  ...numbered,
  type: z.literal(ComponentType.Thumbnail),
  media,
  description: text({ max: 1024 }).nullish(),
  spoiler: z.boolean().optional(),
});

const section = z.object({
  ...numbered,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, { min: 1, max: 3 }),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  ...numbered,
  type: z.literal(ComponentType.MediaGallery),
  items: list(
    z.object({ media, description: text({ max: 1024 }).nullish(), spoiler: z.boolean().optional() }),
    { min: 1, max: 10 },
  ),
});

const file = z.object({
  ...numbered,
  type: z.literal(ComponentType.File),
  file: media,
  spoiler: z.boolean().optional(),
});

const separator = z.object({
  ...numbered,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});

const container = z.object({
  ...numbered,
  type: z.literal(ComponentType.Container),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: list(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, file, separator]),
    { min: 1, max: 40 },
  ),
});

/** What stands at the top of a message with the Components V2 flag. */
export const v2Component = z.discriminatedUnion('type', [
  actionRow,
  textDisplay,
  section,
  mediaGallery,
  file,
  separator,
  container,
]);

/** What stands at the top of any other message: action rows. */
export const legacyComponent = z.discriminatedUnion('type', [actionRow]);

const textInput = z.object({
  ...numbered,
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.literal([1, 2]),
  label: text({ min: 1, max: 45 }).nullish(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: text({ max: 4000 }).optional(),
  placeholder: text({ max: 100 }).optional(),
});

const inputRow = z.object({
  ...numbered,
  type: z.literal(ComponentType.ActionRow),
  components: list(textInput, { min: 1, max: 1 }),
});

const inputLabel = z.object({
  ...numbered,
  type: z.literal(ComponentType.Label),
  label: text({ min: 1, max: 45 }),
  description: text({ max: 100 }).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelect, entitySelect]),
});

/** A modal as an interaction's answer carries it. */
export const modalForm = z.object({
  custom_id: customId,
  title: text({ min: 1, max: 45 }),
  components: list(z.discriminatedUnion('type', [inputRow, inputLabel, textDisplay]), { min: 1, max: 5 }),
});

export type Modal = z.infer<typeof modalForm>;
export type Component = z.infer<typeof v2Component>;
export type ButtonComponent = z.infer<typeof button>;
export type SelectComponent = z.infer<typeof stringSelect> | z.infer<typeof entitySelect>;
/** A component at any depth of a message. */
export type AnyComponent = Component | ButtonComponent | SelectComponent | z.infer<typeof thumbnail>;

/** Every component of a message in reading order, each before what it holds; a section's accessory comes after its text. */
export function* allComponents(components: Iterable<AnyComponent>): Generator<AnyComponent> {
  for (const component of components) {
    yield component;
    if ('components' in component) yield* allComponents(component.components);
    if (component.type === ComponentType.Section) yield component.accessory;
  }
}
