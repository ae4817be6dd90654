import * as z from 'zod';
import { type Flaw, list, text } from './form-errors.ts';

const url = text({ max: 2048 });
const picture = z.object({ url });

/** One embed (developer documentation, "Embed Limits"). */
export const embed = z.object({
  title: text({ max: 256 }).nullish(),
  description: text({ max: 4096 }).nullish(),
  url: url.nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: text({ min: 1, max: 2048 }), icon_url: url.nullish() }).nullish(),
  author: z
    .object({ name: text({ min: 1, max: 256 }), url: url.nullish(), icon_url: url.nullish() })
    .nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  fields: list(
    z.object({
      name: text({ min: 1, max: 256 }),
      value: text({ min: 1, max: 1024 }),
      inline: z.boolean().nullish(),
    }),
    { max: 25 },
  ).nullish(),
});

export type Embed = z.infer<typeof embed>;

const maxCharsOfAll = 6000;

/** What is wrong with a message's embeds taken together. */
export function embedFlaws(embeds: readonly Embed[]): readonly Flaw[] {
  const size = embeds.flatMap(embedTexts).reduce((sum, words) => sum + words.length, 0);
  if (size <= maxCharsOfAll) return [];
  return [
    {
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${maxCharsOfAll}`,
    },
  ];
}

/** The words of an embed in reading order; they are what its size counts. */
export function embedTexts(value: Embed): readonly string[] {
  return [
    value.author?.name,
    value.title,
    value.description,
    ...(value.fields ?? []).flatMap((field) => [field.name, field.value]),
    value.footer?.text,
  ].flatMap((words) => words ?? []);
}
