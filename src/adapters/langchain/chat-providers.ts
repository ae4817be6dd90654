import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ChatModel } from '../../answering/chat/chat-model.ts';
import { DatelineError } from '../../dateline-error.ts';
import { createLangchainChatModel } from './langchain-chat-model.ts';

export interface ChatSettings {
  readonly provider: string;
  readonly model: string;
  /** Base URL of the provider's HTTP interface; `null` is the provider's own. */
  readonly url: string | null;
  /** Secret; `null` leaves the key to the provider's own variable of the environment. */
  readonly key: string | null;
}

/**
 * Opens the chat model of a provider. Nothing is sent yet. Throws a `DatelineError` when the provider is not known, when its package is not
 * installed, and when it wants a key that is not there.
 */
export async function openChatModel(settings: ChatSettings): Promise<ChatModel> {
  const { provider, model } = settings;
  const open = providers.get(provider);
  if (open === undefined) {
    throw new DatelineError(
      `CHAT_MODEL names the provider "${provider}", which is none of: ${[...providers.keys()].join(', ')}. Write it as provider:model, for instance openai:gpt-4o-mini.`,
      { exitCode: 2 },
    );
  }
  try {
    return createLangchainChatModel(`${provider}:${model}`, await open(settings));
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    throw new DatelineError(
      `CHAT_MODEL=${provider}:${model} cannot be used. Is the key set? Put it into CHAT_API_KEY, or into the variable that the provider documents.`,
      { cause: error },
    );
  }
}

type Open = (settings: ChatSettings) => Promise<BaseChatModel>;

/** A provider that is busy or failing is asked again this often, after waits that double. */
const maxRetries = 2;
/** The same question should get the same claims. */
const temperature = 0;

const providers: ReadonlyMap<string, Open> = new Map<string, Open>([
  [
    'openai',
    async ({ model, url, key }) => {
      const { ChatOpenAI } = await import('@langchain/openai');
      return new ChatOpenAI({
        model,
        temperature,
        maxRetries,
        ...(key === null ? {} : { apiKey: key }),
        ...(url === null ? {} : { configuration: { baseURL: url } }),
      });
    },
  ],
  [
    'anthropic',
    async ({ model, url, key }) => {
      const { ChatAnthropic } = await import('@langchain/anthropic');
      return new ChatAnthropic({
        model,
        temperature,
        maxRetries,
        ...(key === null ? {} : { apiKey: key }),
        ...(url === null ? {} : { anthropicApiUrl: url }),
      });
    },
  ],
  [
    'ollama',
    async ({ model, url, key }) => {
      const { ChatOllama } = await import('@langchain/ollama');
      return new ChatOllama({
        model,
        temperature,
        maxRetries,
        format: 'json',
        ...(key === null ? {} : { headers: { authorization: `Bearer ${key}` } }),
        ...(url === null ? {} : { baseUrl: url }),
      });
    },
  ],
  ['google-genai', installed('@langchain/google-genai', 'ChatGoogleGenerativeAI')],
  ['mistralai', installed('@langchain/mistralai', 'ChatMistralAI')],
  ['groq', installed('@langchain/groq', 'ChatGroq')],
  ['cohere', installed('@langchain/cohere', 'ChatCohere')],
  ['deepseek', installed('@langchain/deepseek', 'ChatDeepSeek')],
  ['xai', installed('@langchain/xai', 'ChatXAI')],
]);

/** A provider whose package is not among Dateline's own. */
function installed(packageName: string, className: string): Open {
  return async ({ model, key }) => {
    const exported = await import(packageName).catch((cause: unknown) => {
      throw new DatelineError(
        `The package ${packageName} is not installed. Install it with: npm install ${packageName}`,
        { cause },
      );
    });
    return new exported[className]({
      model,
      temperature,
      maxRetries,
      ...(key === null ? {} : { apiKey: key }),
    });
  };
}
