/** What is sent to a chat model: its instructions, and what it is to read, which is data. */
export interface ChatPrompt {
  readonly instructions: string;
  readonly material: string;
}

export interface ChatReply {
  readonly text: string;
  /** As the provider counted them; `null` where it does not say. */
  readonly tokens: ChatTokens | null;
}

export interface ChatTokens {
  readonly input: number;
  readonly output: number;
}

/** A chat model behind one call. */
export interface ChatModel {
  /** `provider:model`, as it was set. */
  readonly name: string;
  /** Throws a `DatelineError` that says what the provider said; an aborted `signal` ends the call with its reason. */
  reply(prompt: ChatPrompt, signal: AbortSignal): Promise<ChatReply>;
}

/** Of two replies, as far as their providers counted. */
export function sumOfTokens(a: ChatTokens | null, b: ChatTokens | null): ChatTokens | null {
  if (a === null || b === null) return a ?? b;
  return { input: a.input + b.input, output: a.output + b.output };
}
