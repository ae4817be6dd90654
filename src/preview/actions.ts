import * as z from 'zod';

const option = z.union([z.string(), z.number(), z.boolean()]);
const options = z.record(z.string(), option);

/** What can be done on the page, as its script sends it; `channel` is where it is done, `locale` the language of the person's Discord. */
const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('slash'), command: z.string(), options }),
  z.object({ do: z.literal('say'), text: z.string().min(1).max(2000), replyTo: z.string().nullable() }),
  z.object({ do: z.literal('press'), message: z.string(), button: z.string() }),
  z.object({ do: z.literal('select'), message: z.string(), select: z.string(), values: z.array(z.string()) }),
  z.object({ do: z.literal('use'), message: z.string(), command: z.string() }),
  z.object({ do: z.literal('submit'), fields: z.record(z.string(), z.string()) }),
  z.object({ do: z.literal('dismiss') }),
]);

export const sceneForm = z.object({ channel: z.string(), locale: z.string() });
export const actionForm = z.object({ scene: sceneForm, action });
export const typingForm = z.object({ scene: sceneForm, command: z.string(), options });

export type Scene = z.infer<typeof sceneForm>;
export type Action = z.infer<typeof action>;
export type Typing = z.infer<typeof typingForm>;
