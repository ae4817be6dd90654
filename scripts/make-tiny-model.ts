import { pathToFileURL } from 'node:url';
import type { BertOutput } from './bert-graph.ts';
import { tinyBert, tinyBertWeights, vocabulary } from './tiny-bert.ts';
import { writeBert } from './write-bert.ts';

/**
 * Writes a tiny BERT as transformers.js reads models, below 300 kB, that gives vectors, or scores for pairs of texts. The same seed
 * gives the same bytes.
 *
 *     npx tsx scripts/make-tiny-model.ts some/folder [score]
 */
export async function makeTinyModel(folder: string, seed = 1, output: BertOutput = 'vectors'): Promise<void> {
  await writeBert(folder, { shape: tinyBert, vocabulary, weights: tinyBertWeights(seed), output });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, output] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: npx tsx scripts/make-tiny-model.ts FOLDER [score]');
  await makeTinyModel(folder, 1, output === 'score' ? 'score' : 'vectors');
}
