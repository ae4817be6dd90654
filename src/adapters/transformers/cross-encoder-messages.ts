import type { Dtype } from '../../retrieval/embedding/embedding-model.ts';

/** What the worker is started with. */
export interface CrossEncoderData {
  readonly folder: string;
  readonly dtype: Dtype;
  readonly weights?: string;
  /** Of question and text together; `null`: as the model's own files say. */
  readonly maxTokens: number | null;
  readonly threads: number;
}

/** To the worker. */
export interface ScoreMessage {
  readonly kind: 'score';
  readonly question: string;
  readonly text: string;
}

/** From the worker: `ready` after the start, then one answer to each message. */
export type FromCrossEncoder =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scored'; readonly score: number };
