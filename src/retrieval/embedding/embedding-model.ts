/** How the vectors of a text's tokens become the one vector of the text. */
export const poolings = ['mean', 'cls', 'last_token'] as const;
export type Pooling = (typeof poolings)[number];

/** Number formats of weights that the runtime can read; each is a file of its own in a model's repository. */
export const dtypes = ['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'] as const;
export type Dtype = (typeof dtypes)[number];

/** A neural model as files: where they are and which of them. */
export interface StoredModel {
  /** `owner/name` on the hub, or a folder's path. */
  readonly id: string;
  /** Branch, tag or commit on the hub. A folder has none: there it is `null`, or the fingerprint of the files an index was built with. */
  readonly revision: string | null;
  readonly dtype: Dtype;
  /** What the file of the weights is called before the dtype's suffix, where it is not `model`. */
  readonly weights?: string;
}

/** A model that turns a text into a vector, and how to use it: what must be known before its files are there. */
export interface EmbeddingModel extends StoredModel {
  readonly pooling: Pooling;
  readonly prefixes: { readonly query: string; readonly passage: string };
  /** `null`: as the model's own files say. */
  readonly maxTokens: number | null;
  /** `null`: as the model's own files say. */
  readonly dimensions: number | null;
}

/** What a keeper may set about a model. For a known model each is optional; for any other `pooling` is needed. */
export interface ModelSettings {
  readonly revision?: string | undefined;
  readonly dtype?: string | undefined;
  readonly pooling?: string | undefined;
  readonly queryPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
  readonly maxTokens?: number | undefined;
  readonly dimensions?: number | undefined;
}

/** Whether a model's name is the path of a folder: it begins with `/`, `.`, `~` or a drive letter. */
export function isFolder(id: string): boolean {
  return /^(?:[/\\.~]|[A-Za-z]:[/\\])/.test(id);
}

/** Whether a revision is a commit, which never changes, and not a branch or tag. */
export function isCommit(revision: string): boolean {
  return /^[0-9a-f]{40}$/.test(revision);
}
