import type { Dtype, StoredModel } from '../../retrieval/embedding/embedding-model.ts';

type ModelWeights = Pick<StoredModel, 'dtype' | 'weights'>;

/** The files that running a model takes, weights last. */
export function modelFileNames({
  dtype,
  weights = 'model',
}: ModelWeights): readonly [...rest: string[], weights: string] {
  const weightsFile = `onnx/${weights}${weightsSuffix[dtype]}.onnx`;
  return ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsFile];
}

/** Weights above 2 GB lie in files beside the graph: `model.onnx_data`, `model.onnx_data_1`, … */
export function weightsPart(model: ModelWeights, part: number): string {
  return `${modelFileNames(model).at(-1)}_data${part === 0 ? '' : `_${part}`}`;
}

export function isWeightsPart(model: ModelWeights, name: string): boolean {
  return name.startsWith(weightsPart(model, 0));
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
