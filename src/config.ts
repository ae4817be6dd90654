import type { z } from 'zod';
import type { Strictness } from './answering/support/strictness.ts';
import { DatelineError } from './dateline-error.ts';
import type { ModelSettings } from './retrieval/embedding/embedding-model.ts';
import { defaultModel } from './retrieval/embedding/known-models.ts';
import { type logLevel, settings } from './settings.ts';

/** Everything that can be set, checked. */
export interface Config {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly modelsFolder: string;
  /** `null`: `glossary` beside the corpus. */
  readonly glossaryFolder: string | null;
  readonly model: string;
  /** Whether `model` was set, and is not the default. */
  readonly modelSetByKeeper: boolean;
  readonly modelSettings: ModelSettings;
  /** File with what was fitted for the embedder of the index; `null`: what comes with the program. */
  readonly fitFile: string | null;
  /** The cross-encoder that orders passages anew; `null`: none. */
  readonly reranker: string | null;
  /** Milliseconds after which it begins no further passage. */
  readonly rerankBudgetMs: number;
  /** The model hub's address. */
  readonly hub: string;
  /** Secret: never printed or logged. */
  readonly hubToken: string | null;
  /** Secret: never printed or logged. */
  readonly discordToken: string | null;
  /** `null` is Discord itself. */
  readonly discordApiUrl: string | null;
  readonly strictness: Strictness;
  /** `null`: quotes alone, without a chat model. */
  readonly chat: ChatConfig | null;
  /** Folder of what the bot keeps. */
  readonly stateFolder: string;
  /** Whether the questions that the archive did not answer are kept there. */
  readonly keepGaps: boolean;
  /** Questions a minute. */
  readonly questionsPerPerson: number;
  readonly questionsPerServer: number;
  /** How many questions the bot answers at a time. */
  readonly questionsAtOnce: number;
  /** File to which answers are added; `null`: they are not logged. */
  readonly answerLog: string | null;
  /** Into how many processes the bot's connections are split; `null`: it has one, in the program itself. */
  readonly shards: number | 'auto' | null;
  readonly logLevel: LogLevel;
  /** Where a running bot tells its health and figures; `null`: nowhere. */
  readonly http: { readonly host: string; readonly port: number } | null;
  /** Whether failures are printed with their stack. */
  readonly debug: boolean;
}

export interface ChatConfig {
  readonly provider: string;
  readonly model: string;
  readonly url: string | null;
  /** Secret: never printed or logged. */
  readonly key: string | null;
  readonly patienceMs: number;
}

export type LogLevel = z.infer<typeof logLevel>;

/** A variable as the environment has it; empty counts as unset, since `.env` files are full of empty lines to fill in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a `DatelineError` (wrong usage) that names each variable with a bad value, and never shows a secret's. */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape)
      .map((name) => [name, environment[name]])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = settings.safeParse(given);
  if (!result.success) {
    const flaws = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new DatelineError(flaws.join('\n'), { exitCode: 2 });
  }
  const value = result.data;
  return {
    corpusFolder: value.DATELINE_CORPUS,
    indexFolder: value.DATELINE_INDEX,
    modelsFolder: value.DATELINE_MODELS,
    glossaryFolder: value.DATELINE_GLOSSARY ?? null,
    model: value.DATELINE_MODEL ?? defaultModel,
    modelSetByKeeper: value.DATELINE_MODEL !== undefined,
    modelSettings: {
      revision: value.DATELINE_REVISION,
      dtype: value.DATELINE_DTYPE,
      pooling: value.DATELINE_POOLING,
      queryPrefix: value.DATELINE_QUERY_PREFIX,
      passagePrefix: value.DATELINE_PASSAGE_PREFIX,
      maxTokens: value.DATELINE_MAX_TOKENS,
    },
    fitFile: value.DATELINE_FIT ?? null,
    reranker: value.DATELINE_RERANKER ?? null,
    rerankBudgetMs: value.DATELINE_RERANK_MS,
    hub: value.HF_ENDPOINT,
    hubToken: value.HF_TOKEN ?? null,
    discordToken: value.DISCORD_TOKEN ?? null,
    discordApiUrl: value.DISCORD_API_URL ?? null,
    strictness: value.DATELINE_STRICTNESS,
    chat:
      value.CHAT_MODEL === undefined
        ? null
        : {
            ...value.CHAT_MODEL,
            url: value.CHAT_API_URL ?? null,
            key: value.CHAT_API_KEY ?? null,
            patienceMs: value.CHAT_TIMEOUT * 1000,
          },
    stateFolder: value.DATELINE_STATE,
    keepGaps: value.DATELINE_GAPS === '1',
    questionsPerPerson: value.DATELINE_QUESTIONS_PER_PERSON,
    questionsPerServer: value.DATELINE_QUESTIONS_PER_SERVER,
    questionsAtOnce: value.DATELINE_QUESTIONS_AT_ONCE,
    answerLog: value.DATELINE_ANSWER_LOG ?? null,
    shards: value.DATELINE_SHARDS ?? null,
    logLevel: value.DATELINE_LOG_LEVEL,
    http:
      value.DATELINE_HTTP_PORT === undefined
        ? null
        : { host: value.DATELINE_HTTP_HOST, port: value.DATELINE_HTTP_PORT },
    debug: value.DATELINE_DEBUG === '1',
  };
}
