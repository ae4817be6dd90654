import { builtInModel } from '../retrieval/embedding/built-in-embedder.ts';
import type { EmbedderSpec } from '../retrieval/embedding/embedder.ts';
import { denseWeightOf } from '../retrieval/fuse-ranks.ts';
import type { SentenceWeights } from './choosing/sentence-signals.ts';
import { leastOfBest, sentenceWeights } from './choosing/sentence-weights.ts';
import type { Strictness } from './support/strictness.ts';
import type { SupportModel } from './support/support-model.ts';
import { leastSupports, supportModel } from './support/support-weights.ts';

/** What is fitted on labelled questions to read an archive: what is quoted of it, and when it answers. */
export interface ReadingFit {
  readonly sentenceWeights: SentenceWeights;
  /** A further quote must be worth this share of the best, 0–1. */
  readonly leastOfBest: number;
  readonly supportModel: SupportModel;
  /** Below this support, 0–1, the archive does not answer. */
  readonly leastSupports: Readonly<Record<Strictness, number>>;
}

/** The same and how an archive is searched: all that depends on the embedder that it was indexed with. */
export interface Fit extends ReadingFit {
  /** How much the vectors count beside the words, 0–1. */
  readonly denseWeight: number;
}

/** What tells embedders apart here: revisions and corpora change vectors too little to fit anew. */
export type EmbedderName = Pick<EmbedderSpec, 'model' | 'dtype'>;

/** What a keeper has fitted, and for which embedder. */
export interface OwnFit extends Fit {
  readonly embedder: EmbedderName;
}

/** What was fitted with the built-in embedder. */
export const builtInReadingFit: ReadingFit = { sentenceWeights, leastOfBest, supportModel, leastSupports };

/** The keeper's own fit where it is for this embedder; else that of the built-in one, with the dense weight of `denseWeightOf`. */
export function fitFor(spec: EmbedderName, own: OwnFit | null): Fit {
  return own !== null && isFor(own, spec) ? own : { ...builtInReadingFit, denseWeight: denseWeightOf(spec) };
}

/** One line for a keeper whose index is searched by what was fitted with another embedder; `null` where nothing is to be said. */
export function fitNotice(spec: EmbedderName, own: OwnFit | null): string | null {
  if (own === null ? spec.model === builtInModel : isFor(own, spec)) return null;
  const whose =
    own === null ? 'Nothing was fitted for' : `DATELINE_FIT is for ${nameOf(own.embedder)}, not for`;
  const instead =
    spec.model === builtInModel
      ? 'its own fit is used'
      : 'words and vectors count the same, and what is quoted and refused was fitted with the built-in embedder';
  return `${whose} ${nameOf(spec)}: ${instead} (docs/fitting.md).`;
}

function isFor({ embedder }: OwnFit, spec: EmbedderName): boolean {
  return embedder.model === spec.model && embedder.dtype === spec.dtype;
}

function nameOf({ model, dtype }: EmbedderName): string {
  const name = model === builtInModel ? 'the built-in embedder' : model;
  return dtype === null ? name : `${name} (${dtype})`;
}
