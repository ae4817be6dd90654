import * as z from 'zod';
import { list, report } from './form-errors.ts';
import type { Role } from './guild.ts';
import type { Pings } from './sent-message.ts';

const ids = list(z.string().regex(/^\d{1,20}$/), { max: 100 });

/** `allowed_mentions` of a message (developer documentation, "Allowed Mentions Object"). */
export const allowedMentions = z
  .object({
    parse: z.array(z.literal(['users', 'roles', 'everyone'])).nullish(),
    users: ids.nullish(),
    roles: ids.nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (value.parse?.includes(kind) === true && (value[kind]?.length ?? 0) > 0) {
        report(context, {
          code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        });
      }
    }
  });

export type AllowedMentions = z.infer<typeof allowedMentions>;

/** What is parsed where a message says nothing: everything, but only users in interactions and webhooks. */
export const messageDefault: AllowedMentions = { parse: ['users', 'roles', 'everyone'], replied_user: true };
export const interactionDefault: AllowedMentions = { parse: ['users'] };

export interface MentionContext {
  /** Content and text displays; embeds notify nobody. */
  readonly texts: readonly string[];
  readonly allowed: AllowedMentions;
  /** The author of the message replied to. */
  readonly repliedTo: string | null;
  readonly roles: ReadonlyMap<string, Role>;
  readonly mayMentionEveryone: boolean;
}

/** Whom a message notifies. Markdown is not looked at: a mention inside a code block counts, which is the strictest reading. */
export function pingsOf({ texts, allowed, repliedTo, roles, mayMentionEveryone }: MentionContext): Pings {
  const whole = texts.join('\n');
  const parse = allowed.parse ?? [];
  const among = (kind: 'users' | 'roles', id: string) =>
    parse.includes(kind) || (allowed[kind]?.includes(id) ?? false);
  const users = mentioned(whole, /<@!?(\d{1,20})>/g).filter((id) => among('users', id));
  return {
    everyone: mayMentionEveryone && parse.includes('everyone') && /@(everyone|here)/.test(whole),
    users: [...new Set(repliedTo !== null && allowed.replied_user === true ? [repliedTo, ...users] : users)],
    roles: mentioned(whole, /<@&(\d{1,20})>/g).filter(
      (id) => among('roles', id) && (mayMentionEveryone || roles.get(id)?.mentionable === true),
    ),
  };
}

function mentioned(whole: string, pattern: RegExp): readonly string[] {
  return [...new Set([...whole.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}
