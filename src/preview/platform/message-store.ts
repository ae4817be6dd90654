import { MessageFlags } from 'discord.js';
import { refusal } from './api-error.ts';
import { textDisplays } from './component-rules.ts';
import { invalidForm } from './form-errors.ts';
import type { Channel, Directory, Person } from './guild.ts';
import type { Interaction } from './interaction-desk.ts';
import { type AllowedMentions, interactionDefault, messageDefault, pingsOf } from './mentions.ts';
import type { MessageForm } from './message-form.ts';
import { botMay } from './permissions.ts';
import { buttonsOf, readingOrder } from './reading-order.ts';
import type { UploadedFile } from './request-body.ts';
import { type Attachment, noPings, type SentMessage } from './sent-message.ts';

/** Largest upload of a bot in a guild without boosts: 10 MiB. */
const maxFileBytes = 10 * 1024 * 1024;

/** How a message comes to be, beside what its form says. */
export interface Origin {
  readonly author: Person;
  /** A new one unless given. */
  readonly id?: string;
  readonly onlyFor?: Person | null;
  readonly interaction?: Pick<Interaction, 'id' | 'person' | 'owners'>;
}

export interface MessageStore {
  get(id: string): SentMessage | null;
  /** A file of a message that is still there. */
  attachment(id: string): Attachment | null;
  /** Oldest first. */
  inChannel(channelId: string): readonly SentMessage[];
  /** Makes a message of a checked form. Throws 50006 when there is nothing in it. */
  add(channel: Channel, form: MessageForm, files: readonly UploadedFile[], origin: Origin): SentMessage;
  /** A deferred answer: nothing yet. */
  addThinking(channel: Channel, origin: Origin): SentMessage;
  edit(message: SentMessage, form: MessageForm, files: readonly UploadedFile[]): SentMessage;
  remove(id: string): void;
}

export function createMessageStore(
  directory: Directory,
  newId: () => string,
  now: () => number,
  mediaUrl: () => string,
): MessageStore {
  const messages = new Map<string, SentMessage>();

  const keep = (message: SentMessage): SentMessage => {
    messages.set(message.id, message);
    return message;
  };

  const blank = (channel: Channel, { author, id, onlyFor = null, interaction }: Origin): SentMessage => ({
    id: id ?? newId(),
    channelId: channel.id,
    guildId: channel.guildId,
    author,
    content: '',
    embeds: [],
    components: [],
    flags: onlyFor === null ? 0 : MessageFlags.Ephemeral,
    text: '',
    buttons: [],
    pings: noPings,
    onlyFor,
    thinking: false,
    replyTo: null,
    interactionId: interaction?.id ?? null,
    owners: interaction?.owners ?? { guild: channel.guildId ?? '0', user: null },
    askedBy: interaction?.person ?? null,
    attachments: [],
    nonce: null,
    sentAtMs: now(),
    editedAtMs: null,
  });

  /** `message` with the form laid over it. */
  const written = (message: SentMessage, form: MessageForm, files: readonly UploadedFile[]): SentMessage => {
    const kept = message.flags & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
    const next = {
      ...message,
      content: form.content ?? message.content,
      embeds: form.embeds ?? message.embeds,
      components: form.components ?? message.components,
      flags: kept | ((form.flags ?? message.flags) & settableFlags),
      attachments: attachmentsOf(message.attachments, form, files, newId, mediaUrl()),
    };
    if (isEmpty(next)) throw refusal.emptyMessage();
    const channel = directory.channels.get(message.channelId);
    return {
      ...next,
      text: readingOrder(next),
      buttons: buttonsOf(next.components),
      pings: pingsOf({
        texts: [next.content, ...textDisplays(next.components)],
        allowed: form.allowedMentions ?? defaultMentions(message),
        repliedTo: message.replyTo === null ? null : (messages.get(message.replyTo)?.author.id ?? null),
        roles: directory.roles,
        mayMentionEveryone:
          message.author.isAdmin ||
          (message.author.isBot && channel !== undefined && botMay(directory, channel, 'MentionEveryone')),
      }),
    };
  };

  return {
    get: (id) => messages.get(id) ?? null,
    attachment: (id) =>
      [...messages.values()].flatMap(({ attachments }) => attachments).find((file) => file.id === id) ?? null,
    inChannel: (channelId) => [...messages.values()].filter((message) => message.channelId === channelId),
    add(channel, form, files, origin) {
      const replyTo = form.reference === null ? null : replyTarget(form.reference, channel, messages);
      return keep(written({ ...blank(channel, origin), replyTo, nonce: form.nonce }, form, files));
    },
    addThinking(channel, origin) {
      const message = blank(channel, origin);
      return keep({ ...message, flags: message.flags | MessageFlags.Loading, thinking: true });
    },
    edit: (message, form, files) =>
      keep({ ...written({ ...message, thinking: false }, form, files), editedAtMs: now() }),
    remove: (id) => void messages.delete(id),
  };
}

const settableFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;

function defaultMentions({ interactionId }: SentMessage): AllowedMentions {
  return interactionId === null ? messageDefault : interactionDefault;
}

function isEmpty({
  content,
  embeds,
  components,
  attachments,
}: Pick<SentMessage, 'content' | 'embeds' | 'components' | 'attachments'>) {
  return content.trim() === '' && embeds.length === 0 && components.length === 0 && attachments.length === 0;
}

function replyTarget(
  { messageId, failIfNotExists }: NonNullable<MessageForm['reference']>,
  channel: Channel,
  messages: ReadonlyMap<string, SentMessage>,
): string | null {
  if (messages.get(messageId)?.channelId === channel.id) return messageId;
  if (!failIfNotExists) return null;
  throw invalidForm([
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

/** The attachments after a request: those it lists (all of them, when it lists none) and the new files, which go by their number. */
function attachmentsOf(
  before: readonly Attachment[],
  form: MessageForm,
  files: readonly UploadedFile[],
  newId: () => string,
  mediaUrl: string,
): readonly Attachment[] {
  const listed = form.attachments;
  const kept =
    listed === undefined ? before : before.filter(({ id }) => listed.some((entry) => entry.id === id));
  const added = files.map((file): Attachment => {
    if (file.bytes > maxFileBytes) throw refusal.entityTooLarge();
    const entry = listed?.find(({ id }) => id === file.number);
    const id = newId();
    const name = entry?.filename ?? file.name;
    return {
      id,
      name,
      bytes: file.bytes,
      url: `${mediaUrl}/attachments/${id}/${encodeURIComponent(name)}`,
      contentType: file.contentType,
      description: entry?.description ?? null,
      text: file.text,
    };
  });
  return [...kept, ...added];
}
