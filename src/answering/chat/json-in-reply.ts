import type { z } from 'zod';

/** What a chat model replied as JSON of the form asked for, else `null`. A code fence or a sentence around it does no harm. */
export function jsonInReply<Form>(reply: string, form: z.ZodType<Form>): Form | null {
  const [from, to] = [reply.indexOf('{'), reply.lastIndexOf('}')];
  if (from === -1 || to < from) return null;
  try {
    return form.safeParse(JSON.parse(reply.slice(from, to + 1))).data ?? null;
  } catch {
    return null;
  }
}
