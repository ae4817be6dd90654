/** What each folder of `src` may import of the others; everything may import the leaves. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  articles: ['articles'],
  retrieval: ['articles', 'retrieval'],
  answering: ['articles', 'retrieval', 'answering'],
  evaluation: ['articles', 'retrieval', 'answering', 'evaluation'],
  adapters: ['articles', 'retrieval', 'answering', 'evaluation', 'adapters'],
  bot: ['articles', 'retrieval', 'answering', 'bot'],
  preview: ['articles', 'retrieval', 'answering', 'bot', 'preview'],
  cli: ['articles', 'retrieval', 'answering', 'evaluation', 'bot', 'preview', 'cli'],
};

export const leaves: readonly string[] = [
  'dateline-error.ts',
  'log.ts',
  'record-store.ts',
  'config.ts',
  'html.ts',
];

/** The folders that do not know where they run. */
export const core: readonly string[] = ['articles', 'retrieval', 'answering', 'evaluation'];

/** Packages that name no place to run: pure functions over text and bytes. */
export const purePackages: readonly string[] = [
  '@mozilla/readability',
  '@noble/hashes',
  '@orama/stemmers',
  '@orama/stopwords',
  'diff',
  'eld',
  'feedsmith',
  'linkedom',
  'mdast-util-from-markdown',
  'mdast-util-to-markdown',
  'mdast-util-to-string',
  'yaml',
  'zod',
];
