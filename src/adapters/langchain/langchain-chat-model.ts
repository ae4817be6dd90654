import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { type AIMessage, HumanMessage, SystemMessage, type UsageMetadata } from '@langchain/core/messages';
import type { ChatModel, ChatTokens } from '../../answering/chat/chat-model.ts';
import { DatelineError } from '../../dateline-error.ts';

/** Any chat model of LangChain's as Dateline asks one. `name` is `provider:model`. */
export function createLangchainChatModel(name: string, model: BaseChatModel): ChatModel {
  return {
    name,
    async reply({ instructions, material }, signal) {
      let message: AIMessage;
      try {
        message = await model.invoke([new SystemMessage(instructions), new HumanMessage(material)], {
          signal,
        });
      } catch (error) {
        signal.throwIfAborted();
        throw new DatelineError(`${name}: ${faultOf(error)}`, { cause: error });
      }
      return { text: message.text, tokens: tokensOf(message.usage_metadata) };
    },
  };
}

function tokensOf(usage: UsageMetadata | undefined): ChatTokens | null {
  return usage === undefined ? null : { input: usage.input_tokens, output: usage.output_tokens };
}

/** What went wrong, in words for the keeper; what a provider writes may hold a key and stays in the cause. */
function faultOf(error: unknown): string {
  const status = statusOf(error);
  if (status === 401 || status === 403) return `the provider refuses the key (HTTP ${status})`;
  if (status === 404) return 'the provider does not know this model (HTTP 404)';
  if (status === 429) return 'the provider asks to wait, or the quota is used up (HTTP 429)';
  if (status !== null) return `the provider failed (HTTP ${status})`;
  return 'the provider cannot be reached, or its reply could not be read';
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  for (const key of ['status', 'status_code'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'number') return value;
  }
  return null;
}
