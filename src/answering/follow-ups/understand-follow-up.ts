import type { ChatTokens } from '../chat/chat-model.ts';
import type { Conversation } from './conversation.ts';
import { type FoldParts, foldFollowUp } from './fold-follow-up.ts';
import { readFragment } from './fragments.ts';
import { mayLean } from './may-lean.ts';

/** What became of a question in a conversation. */
export interface Understanding {
  /** The question that it stands for; `null` where it stands alone. */
  readonly question: string | null;
  /** What a chat model's provider counted; `null` where none was asked, or it did not say. */
  readonly tokens: ChatTokens | null;
}

/** Says what a question stands for in a conversation. Nothing is kept of either. */
export type UnderstandFollowUp = (
  question: string,
  conversation: Conversation,
  signal?: AbortSignal,
) => Promise<Understanding>;

/** A follow-up as a chat model says it; as it was asked where the model finds that it stands alone, `null` where it gives nothing to be believed. */
export type RewriteFollowUp = (
  question: string,
  conversation: Conversation,
  signal?: AbortSignal,
) => Promise<Understanding>;

export interface UnderstandParts extends FoldParts {
  /** `null`: by rules alone. */
  readonly rewrite: RewriteFollowUp | null;
}

/** By a chat model where there is one and the question may lean on others; by rules otherwise, and where the model is of no help. */
export function createUnderstandFollowUp(parts: UnderstandParts): UnderstandFollowUp {
  const { rewrite } = parts;
  return async (question, conversation, signal) => {
    if (conversation.length === 0) return { question: null, tokens: null };
    const byRules = foldFollowUp(question, conversation, parts);
    if (rewrite === null || (byRules === null && !mayLean(question, parts))) {
      return { question: byRules, tokens: null };
    }
    const { question: said, tokens } = await rewrite(question, conversation, signal);
    if (said === null) return { question: byRules, tokens };
    if (said !== question) return { question: said, tokens };
    // "And in Germany?" never stands alone, whatever a model says.
    return { question: readFragment(question) === null ? null : byRules, tokens };
  };
}
