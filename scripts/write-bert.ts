import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BertOutput, bertGraph } from './bert-graph.ts';
import type { BertShape, BertWeights } from './bert-weights.ts';
import { onnxModel } from './onnx-writer.ts';
import { specialTokens } from './tiny-bert.ts';

export interface Bert {
  readonly shape: BertShape;
  /** WordPiece entries, the special tokens among them; their place is their id. */
  readonly vocabulary: readonly string[];
  readonly weights: BertWeights;
  readonly output: BertOutput;
}

/** Writes a model as transformers.js reads them: configuration, WordPiece tokenizer, and the graph with 32-bit and with 8-bit weights. */
export async function writeBert(folder: string, { shape, vocabulary, weights, output }: Bert): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const graph = (format: 'float' | 'int8'): Uint8Array =>
    onnxModel(bertGraph(shape, weights, format, output));
  await Promise.all([
    writeFile(join(folder, 'config.json'), json(configOf(shape, vocabulary.length, output))),
    writeFile(join(folder, 'tokenizer.json'), json(tokenizerOf(vocabulary))),
    writeFile(join(folder, 'tokenizer_config.json'), json(tokenizerConfigOf(shape))),
    writeFile(join(folder, 'onnx', 'model.onnx'), graph('float')),
    writeFile(join(folder, 'onnx', 'model_quantized.onnx'), graph('int8')),
  ]);
}

const { padding, unknown, first, separator, mask } = specialTokens;

function configOf(shape: BertShape, vocabularySize: number, output: BertOutput): object {
  return {
    architectures: [output === 'vectors' ? 'BertModel' : 'BertForSequenceClassification'],
    model_type: 'bert',
    hidden_act: 'gelu',
    hidden_size: shape.hidden,
    intermediate_size: shape.feedForward,
    layer_norm_eps: shape.layerNormEpsilon,
    max_position_embeddings: shape.positions,
    num_attention_heads: shape.heads,
    num_hidden_layers: shape.layers,
    type_vocab_size: 2,
    vocab_size: vocabularySize,
    ...(output === 'vectors' ? {} : { id2label: { 0: 'LABEL_0' }, label2id: { LABEL_0: 0 } }),
  };
}

const alone = [special(first), { Sequence: { id: 'A', type_id: 0 } }, special(separator)];
const pair = [...alone, { Sequence: { id: 'B', type_id: 1 } }, special(separator, 1)];

function tokenizerOf(vocabulary: readonly string[]): object {
  return {
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
      single: alone,
      pair,
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
}

function tokenizerConfigOf(shape: BertShape): object {
  return {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    strip_accents: null,
    tokenize_chinese_chars: true,
    model_max_length: shape.positions,
    pad_token: padding,
    unk_token: unknown,
    cls_token: first,
    sep_token: separator,
    mask_token: mask,
  };
}

function special(id: string, type = 0): object {
  return { SpecialToken: { id, type_id: type } };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
