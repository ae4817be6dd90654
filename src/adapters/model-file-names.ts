import type { Dtype } from '../retrieval/embedding-model.ts';

/** The files that running a model takes, weights last. */
export function modelFileNames(dtype: Dtype): readonly [...rest: string[], weights: string] {
  return ['config.json', 'tokenizer.json', 'tokenizer_config.json', `onnx/model${weightsSuffix[dtype]}.onnx`];
}

/** Weights above 2 GB lie in files beside the graph: `model.onnx_data`, `model.onnx_data_1`, … */
export function weightsPart(dtype: Dtype, part: number): string {
  return `${modelFileNames(dtype).at(-1)}_data${part === 0 ? '' : `_${part}`}`;
}

export function isWeightsPart(dtype: Dtype, name: string): boolean {
  return name.startsWith(weightsPart(dtype, 0));
}

/** The folder of one revision; a branch's name may hold a slash. */
export function revisionFolder(revision: string): string {
  return encodeURIComponent(revision);
}

/** The names under which transformers.js looks for a dtype. */
const weightsSuffix: Readonly<Record<Dtype, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
};
