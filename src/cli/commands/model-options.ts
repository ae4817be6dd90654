import type { Config } from '../../config.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { ModelSettings } from '../../retrieval/embedding/embedding-model.ts';
import { type EmbedderWish, resolveEmbedder } from '../../retrieval/embedding/resolve-model.ts';
import type { Call } from './command.ts';
import { type Option, text } from './option.ts';

const model = {
  flags: '--model <name>',
  description:
    'embed with e5-small, e5-base, e5-large, bge-m3, built-in, owner/name of a hub, or a folder (./model)',
  parse: text,
};
const dtype = {
  flags: '--dtype <format>',
  description: "number format of the model's weights, e.g. q8 or fp32",
  parse: text,
};
const revision = {
  flags: '--revision <name>',
  description: "the model's branch, tag or commit",
  parse: text,
};
const pooling = {
  flags: '--pooling <kind>',
  description: 'how token vectors become one: mean, cls or last_token',
  parse: text,
};
const queryPrefix = {
  flags: '--query-prefix <text>',
  description: 'what the model wants before a question',
  parse: text,
};
const passagePrefix = {
  flags: '--passage-prefix <text>',
  description: 'what the model wants before a passage',
  parse: text,
};
const maxTokens = {
  flags: '--max-tokens <count>',
  description: 'where longer passages are cut',
  parse: wholeNumber,
};

export const modelOptions: readonly Option<unknown>[] = [
  model,
  dtype,
  revision,
  pooling,
  queryPrefix,
  passagePrefix,
  maxTokens,
];

/** The embedder that this very call asks for, or `null` when it leaves the choice. The settings of the environment belong to the model named there. */
export function requestedEmbedder(call: Call, config: Config): EmbedderWish | null {
  const settings: ModelSettings = {
    dtype: call.value(dtype),
    revision: call.value(revision),
    pooling: call.value(pooling),
    queryPrefix: call.value(queryPrefix),
    passagePrefix: call.value(passagePrefix),
    maxTokens: call.value(maxTokens),
  };
  const name = call.value(model);
  if (name !== undefined) return resolveEmbedder(name, settings);
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (given.length === 0) return null;
  return resolveEmbedder(config.model, { ...config.modelSettings, ...Object.fromEntries(given) });
}

export function configuredEmbedder(config: Config): EmbedderWish {
  return resolveEmbedder(config.model, config.modelSettings);
}

function wholeNumber(count: string): number {
  if (!/^[1-9]\d{0,6}$/.test(count)) throw new DatelineError(`"${count}" is not a whole number above 0.`);
  return Number(count);
}
