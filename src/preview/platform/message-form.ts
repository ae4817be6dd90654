import { MessageFlags } from 'discord.js';
import * as z from 'zod';
import { refusal } from './api-error.ts';
import { componentFlaws, overwhelms } from './component-rules.ts';
import { type Component, legacyComponent, v2Component } from './components.ts';
import { type Embed, embed, embedFlaws } from './embeds.ts';
import { type Flaw, invalidForm, list, readForm, text } from './form-errors.ts';
import { type AllowedMentions, allowedMentions } from './mentions.ts';

/** A body that makes or edits a message. `undefined` leaves a field as it was, empty values clear it. */
export interface MessageForm {
  readonly content: string | undefined;
  readonly embeds: readonly Embed[] | undefined;
  readonly components: readonly Component[] | undefined;
  readonly flags: number | undefined;
  readonly allowedMentions: AllowedMentions | undefined;
  readonly reference: { readonly messageId: string; readonly failIfNotExists: boolean } | null;
  readonly nonce: string | number | null;
  readonly enforceNonce: boolean;
  readonly attachments: readonly AttachmentForm[] | undefined;
}

export interface AttachmentForm {
  readonly id: string;
  readonly filename: string | undefined;
  readonly description: string | null;
}

/** What the message was before an edit. */
export interface Before {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly Embed[];
}

const shared = {
  content: text({ max: 2000 }).nullish(),
  embeds: list(embed, { max: 10 }).nullish(),
  flags: z.int().nonnegative().nullish(),
  tts: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  nonce: z.union([text({ max: 25 }), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  attachments: list(
    z.object({
      id: z.union([z.string(), z.int()]),
      filename: text({ min: 1, max: 1024 }).nullish(),
      description: text({ max: 1024 }).nullish(),
    }),
    { max: 10 },
  ).nullish(),
  sticker_ids: z.array(z.string()).nullish(),
  poll: z.unknown().optional(),
};
const legacyForm = z.object({ ...shared, components: list(legacyComponent, { max: 5 }).nullish() });
const v2Form = z.object({ ...shared, components: list(v2Component, { max: 40 }).nullish() });
const flagsOnly = z.object({ flags: z.int().nullish() });

/**
 * Reads and checks a message body by all the platform's limits. Throws 50035 with every flaw, or a 500 where the platform
 * itself would fall over. `prefix` is the way from the request's root; `before` is the message being edited.
 */
export function readMessageForm(
  body: unknown,
  prefix: readonly string[] = [],
  before: Before | null = null,
): MessageForm {
  const { flags } = readForm(flagsOnly, body, prefix);
  const wasV2 = isV2(before?.flags ?? 0);
  const v2 = wasV2 || isV2(flags ?? 0);
  const form: z.infer<typeof v2Form> = readForm(v2 ? v2Form : legacyForm, body, prefix);
  const components = form.components ?? [];
  const flaws = [
    ...(wasV2 && flags !== undefined && flags !== null && !isV2(flags) ? [flagRemoval] : []),
    ...(v2 ? legacyFieldFlaws(form, before) : []),
    ...embedFlaws(form.embeds ?? []),
    ...componentFlaws(components),
  ];
  if (flaws.length > 0) throw invalidForm(flaws, prefix);
  if (overwhelms(components)) throw refusal.serverError();
  return {
    content: cleared(form.content, ''),
    embeds: cleared(form.embeds, []),
    components: cleared(form.components, []),
    flags: form.flags ?? undefined,
    allowedMentions: form.allowed_mentions ?? undefined,
    reference: referenceOf(form.message_reference),
    nonce: form.nonce ?? null,
    enforceNonce: form.enforce_nonce ?? false,
    attachments: cleared(form.attachments, [])?.map(({ id, filename, description }) => ({
      id: String(id),
      filename: filename ?? undefined,
      description: description ?? null,
    })),
  };
}

function isV2(flags: number): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

const flagRemoval: Flaw = {
  path: ['flags'],
  code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
  message: 'MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message',
};

/** With Components V2 nothing else may speak: neither in this body nor left over from before. */
function legacyFieldFlaws(form: z.infer<typeof v2Form>, before: Before | null): readonly Flaw[] {
  const content = form.content === undefined ? before?.content || null : form.content;
  const embeds = form.embeds === undefined ? (before?.embeds ?? []) : (form.embeds ?? []);
  const used = {
    content: content !== null,
    embeds: embeds.length > 0,
    sticker_ids: (form.sticker_ids ?? []).length > 0,
    poll: form.poll !== undefined && form.poll !== null,
  };
  return Object.entries(used).flatMap(([field, isUsed]) =>
    isUsed
      ? {
          path: [field],
          code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        }
      : [],
  );
}

function referenceOf(reference: z.infer<typeof v2Form>['message_reference']): MessageForm['reference'] {
  if (reference === undefined || reference === null) return null;
  return { messageId: reference.message_id, failIfNotExists: reference.fail_if_not_exists ?? true };
}

function cleared<T>(value: T | null | undefined, empty: T): T | undefined {
  return value === null ? empty : value;
}
