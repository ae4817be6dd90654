import { DatelineError } from '../../dateline-error.ts';
import { builtInModel } from './built-in-embedder.ts';
import type { EmbedderSpec } from './embedder.ts';
import {
  dtypes,
  type EmbeddingModel,
  isCommit,
  isFolder,
  type ModelSettings,
  poolings,
  type StoredModel,
} from './embedding-model.ts';
import { type KnownModel, knownModels } from './known-models.ts';

/** Which embedder somebody asked for: the built-in one by its name, or a model. */
export type EmbedderWish = typeof builtInModel | EmbeddingModel;

/** `built-in`, or whatever `resolveModel` understands. */
export function resolveEmbedder(name: string, settings: ModelSettings = {}): EmbedderWish {
  return name.trim() === builtInModel ? builtInModel : resolveModel(name, settings);
}

/**
 * A model by its short name (`e5-small`), its id on the hub (`Xenova/multilingual-e5-small`) or the path of a folder (`./my-model`;
 * a folder that bears the name of a known model is taken for a copy of it). Settings go before what is known.
 * Throws a `DatelineError` that names the setting when one is missing or makes no sense.
 */
export function resolveModel(name: string, settings: ModelSettings = {}): EmbeddingModel {
  const id = name.trim();
  const known = knownModel(id);
  if (known === undefined && !isFolder(id) && !isHubId(id)) {
    throw new DatelineError(
      `There is no embedding model "${id}". Known are ${[builtInModel, ...knownModels.map(({ alias }) => alias)].join(', ')}; any other is written as owner/name, or as a folder's path that begins with ./ or /.`,
      { exitCode: 2 },
    );
  }
  const pooling = settings.pooling ?? known?.pooling;
  if (pooling === undefined) {
    throw new DatelineError(
      `"${id}" is not a model that Dateline knows: say how it pools with --pooling or DATELINE_POOLING (${poolings.join(', ')}).`,
      { exitCode: 2 },
    );
  }
  return {
    id: known === undefined || isFolder(id) ? id : known.id,
    revision: isFolder(id) ? null : (text('revision', settings.revision) ?? known?.revision ?? 'main'),
    dtype: oneOf('dtype', dtypes, settings.dtype ?? known?.dtype ?? 'q8'),
    pooling: oneOf('pooling', poolings, pooling),
    prefixes: {
      query: settings.queryPrefix ?? known?.prefixes.query ?? '',
      passage: settings.passagePrefix ?? known?.prefixes.passage ?? '',
    },
    maxTokens: count('maxTokens', settings.maxTokens, 8) ?? known?.maxTokens ?? null,
    dimensions: count('dimensions', settings.dimensions, 1) ?? known?.dimensions ?? null,
  };
}

/** The model an index was built with, pinned to the very files. Throws a `DatelineError` for a spec that no model can have. */
export function modelOfSpec(spec: EmbedderSpec): EmbeddingModel {
  if (!isFolder(spec.model) && !isHubId(spec.model)) {
    throw new DatelineError(
      `The index names an embedding model that cannot exist ("${spec.model}"). Rebuild it with: npx dateline index --full`,
    );
  }
  return {
    id: spec.model,
    revision: spec.revision,
    dtype: oneOf('dtype', dtypes, spec.dtype ?? ''),
    pooling: oneOf('pooling', poolings, spec.pooling),
    prefixes: spec.prefixes,
    maxTokens: spec.maxTokens,
    dimensions: spec.dimensions,
  };
}

/** Whether an index with this spec was built with that model, whatever branch the model's revision was found on. */
export function isBuiltWith(wish: EmbedderWish, spec: EmbedderSpec): boolean {
  if (wish === builtInModel) return spec.model === builtInModel;
  return (
    wish.id === spec.model &&
    (wish.revision === null || !isCommit(wish.revision) || wish.revision === spec.revision) &&
    wish.dtype === spec.dtype &&
    wish.pooling === spec.pooling &&
    wish.prefixes.query === spec.prefixes.query &&
    wish.prefixes.passage === spec.prefixes.passage &&
    (wish.maxTokens === null || wish.maxTokens === spec.maxTokens) &&
    (wish.dimensions === null || wish.dimensions === spec.dimensions)
  );
}

/** What to write after `--model` to get this embedder: the short name where there is one. */
export function embedderName(embedder: EmbedderWish | EmbedderSpec | StoredModel): string {
  if (embedder === builtInModel) return builtInModel;
  const id = 'model' in embedder ? embedder.model : embedder.id;
  return knownModels.find((known) => known.id === id)?.alias ?? id;
}

/** Neither part begins with a dot, so that no id climbs out of the folder it is stored under. */
export function isHubId(id: string): boolean {
  return /^\w[\w.-]*\/\w[\w.-]*$/.test(id);
}

function knownModel(id: string): KnownModel | undefined {
  const folder = isFolder(id) ? id.split(/[/\\]/).filter(Boolean).at(-1) : undefined;
  return knownModels.find(
    (known) => known.alias === id || known.id === id || known.id.split('/').at(-1) === folder,
  );
}

function oneOf<const Name extends string>(setting: string, names: readonly Name[], value: string): Name {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new DatelineError(`${setting} "${value}" is not known: it is one of ${names.join(', ')}.`, {
    exitCode: 2,
  });
}

function count(setting: string, value: number | undefined, least: number): number | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return value;
  throw new DatelineError(`${setting} ${value} makes no sense: it is a whole number, ${least} or more.`, {
    exitCode: 2,
  });
}

/** A branch, tag or commit as it may stand in a hub's address. */
function text(setting: string, value: string | undefined): string | undefined {
  if (value === undefined || /^[\w][\w./-]*$/.test(value)) return value;
  throw new DatelineError(`${setting} "${value}" is not a branch, tag or commit.`, { exitCode: 2 });
}
