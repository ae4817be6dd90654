import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onnxModel } from './onnx-writer.ts';
import { specialTokens, tinyBert, tinyBertWeights, vocabulary } from './tiny-bert.ts';
import { tinyBertGraph } from './tiny-bert-graph.ts';

/**
 * Writes a tiny BERT as transformers.js reads models: configuration, WordPiece tokenizer, and the graph with 32-bit and with 8-bit
 * weights; below 300 kB. The same seed gives the same bytes.
 *
 *     npx tsx scripts/make-tiny-model.ts some/folder
 */
export async function makeTinyModel(folder: string, seed = 1): Promise<void> {
  const weights = tinyBertWeights(seed);
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'config.json'), json(config)),
    writeFile(join(folder, 'tokenizer.json'), json(tokenizer)),
    writeFile(join(folder, 'tokenizer_config.json'), json(tokenizerConfig)),
    writeFile(join(folder, 'onnx', 'model.onnx'), onnxModel(tinyBertGraph(weights, 'float'))),
    writeFile(join(folder, 'onnx', 'model_quantized.onnx'), onnxModel(tinyBertGraph(weights, 'int8'))),
  ]);
}

const { padding, unknown, first, separator, mask } = specialTokens;

const config = {
  architectures: ['BertModel'],
  model_type: 'bert',
  hidden_act: 'gelu',
  hidden_size: tinyBert.hidden,
  intermediate_size: tinyBert.feedForward,
  layer_norm_eps: tinyBert.layerNormEpsilon,
  max_position_embeddings: tinyBert.positions,
  num_attention_heads: tinyBert.heads,
  num_hidden_layers: tinyBert.layers,
  type_vocab_size: 2,
  vocab_size: vocabulary.length,
};

const framed = [special(first), { Sequence: { id: 'A', type_id: 0 } }, special(separator)];

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: Object.values(specialTokens).map((content) => ({
    id: vocabulary.indexOf(content),
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: framed,
    pair: framed,
    special_tokens: Object.fromEntries(
      [first, separator].map((token) => [
        token,
        { id: token, ids: [vocabulary.indexOf(token)], tokens: [token] },
      ]),
    ),
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: unknown,
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
  },
};

const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer',
  do_lower_case: true,
  strip_accents: null,
  tokenize_chinese_chars: true,
  model_max_length: tinyBert.positions,
  pad_token: padding,
  unk_token: unknown,
  cls_token: first,
  sep_token: separator,
  mask_token: mask,
};

function special(id: string): object {
  return { SpecialToken: { id, type_id: 0 } };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: npx tsx scripts/make-tiny-model.ts FOLDER');
  await makeTinyModel(folder);
}
