import { z } from 'zod';
import { jsonInReply } from '../chat/json-in-reply.ts';

/** A sentence by a chat model with the numbers of the sentences that it says it rests on. Nothing of it is checked yet. */
export interface RawClaim {
  readonly text: string;
  readonly sentences: readonly string[];
  readonly translation: string | null;
}

const replySchema = z.object({
  claims: z.array(
    z.object({
      text: z.string().transform((text) => text.trim()),
      sentences: z.array(z.union([z.string(), z.number()]).transform(sentenceNumber)),
      translation: z
        .string()
        .nullish()
        .transform((text) => text?.trim() || null),
    }),
  ),
});

/** The claims of a reply, or `null` where it is not the JSON asked for. */
export function parseClaims(reply: string): readonly RawClaim[] | null {
  return jsonInReply(reply, replySchema)?.claims ?? null;
}

/** Models write `2.3`, `"2.3"`, `"[2.3]"` and the number 2.3, whose tenth sentence (2.10) then reads as the first: strings are asked for. */
function sentenceNumber(written: string | number): string {
  return String(written).replace(/[[\]\s]/g, '');
}
