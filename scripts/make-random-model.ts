import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BertOutput } from './bert-graph.ts';
import { type BertShape, bertWeights } from './bert-weights.ts';
import { vocabulary as tinyVocabulary } from './tiny-bert.ts';
import { writeBert } from './write-bert.ts';

/** The shape of MiniLM-L12-H384, and of the encoder in multilingual-e5-small. */
export const miniLm: BertShape = {
  hidden: 384,
  layers: 12,
  heads: 12,
  feedForward: 1536,
  positions: 512,
  layerNormEpsilon: 1e-12,
};

/** As many entries as BERT's own vocabulary of English has. */
const vocabularySize = 30_522;

/**
 * Writes a model with random weights, 130 MB with 32 bits and 70 MB with 8 (the words' vectors keep their 32): it finds nothing, and takes as
 * long as a real one of its shape. For measuring speed where no model can be fetched.
 *
 *     npx tsx scripts/make-random-model.ts some/folder [score]
 */
export async function makeRandomModel(folder: string, output: BertOutput = 'vectors'): Promise<void> {
  const vocabulary = largeVocabulary();
  const weights = bertWeights(miniLm, vocabulary.length, 1);
  await writeBert(folder, { shape: miniLm, vocabulary, weights, output });
}

/** Words of the glossary and the ends of words, so that text is cut into about as many tokens as by a real vocabulary. */
function largeVocabulary(): readonly string[] {
  const rows = readFileSync(new URL('../src/retrieval/glossary/en-de-nl.tsv', import.meta.url), 'utf8');
  const words = new Set(
    rows
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  const entries = new Set(tinyVocabulary);
  for (const word of words) if (entries.size < 0.6 * vocabularySize) entries.add(word);
  for (const length of [2, 3, 4, 5, 6]) {
    for (const word of words) if (entries.size < vocabularySize) entries.add(`##${word.slice(-length)}`);
  }
  for (let number = 0; entries.size < vocabularySize; number += 1) entries.add(`[unused${number}]`);
  return [...entries];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, output] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: npx tsx scripts/make-random-model.ts FOLDER [score]');
  await makeRandomModel(folder, output === 'score' ? 'score' : 'vectors');
}
