import type { BertShape, BertWeights, Dense, LayerNorm } from './bert-weights.ts';
import type { Constant, Graph, Operation } from './onnx-writer.ts';

/** How the dense layers multiply: with 32-bit weights, or with 8-bit weights and activations, as in the `q8` files on the hub. */
export type NumberFormat = 'float' | 'int8';

/** What a model gives for a text: a vector for each token (`last_hidden_state`), or for a pair of texts one number (`logits`). */
export type BertOutput = 'vectors' | 'score';

/** The forward pass as ONNX operators: input_ids, attention_mask, token_type_ids → what `output` says. */
export function bertGraph(
  shape: BertShape,
  weights: BertWeights,
  format: NumberFormat,
  output: BertOutput = 'vectors',
): Graph {
  const graph = graphBuilder(shape, format);
  const { hidden, heads } = shape;
  const perHead = hidden / heads;

  const words = graph.add('Gather', [
    graph.floats('words', weights.words, [weights.words.length / hidden, hidden]),
    'input_ids',
  ]);
  const types = graph.add('Gather', [
    graph.floats('token_types', weights.tokenTypes, [2, hidden]),
    'token_type_ids',
  ]);
  const length = graph.add('Gather', [
    graph.add('Shape', ['input_ids']),
    graph.integers('length_axis', [1], []),
  ]);
  const places = graph.add('Range', [
    graph.integers('start', [0], []),
    length,
    graph.integers('step', [1], []),
  ]);
  const table = graph.floats('positions', weights.positions, [shape.positions, hidden]);
  const positions = graph.add('Gather', [table, places]);
  const embedded = graph.add('Add', [graph.add('Add', [words, types]), positions]);
  let x = graph.norm('embedding_norm', embedded, weights.embeddingNorm);

  // 0 where a token counts and −10,000 where it is padding: what softmax turns into nothing.
  const counts = graph.add('Cast', ['attention_mask'], { to: 1 });
  const wide = graph.add('Unsqueeze', [counts, graph.integers('mask_axes', [1, 2])]);
  const absent = graph.add('Sub', [graph.floats('present', Float32Array.of(1), []), wide]);
  const bias = graph.add('Mul', [absent, graph.floats('far', Float32Array.of(-10_000), [])]);

  const split = graph.integers('split', [0, 0, heads, perHead]);
  const join = graph.integers('join', [0, 0, hidden]);
  const scale = graph.floats('attention_scale', Float32Array.of(1 / Math.sqrt(perHead)), []);

  for (const [i, layer] of weights.layers.entries()) {
    const inHeads = (name: string, dense: Dense, order: readonly number[]): string =>
      graph.add('Transpose', [graph.add('Reshape', [graph.dense(`${name}_${i}`, x, dense), split])], {
        perm: order,
      });
    const query = inHeads('query', layer.query, [0, 2, 1, 3]);
    const key = inHeads('key', layer.key, [0, 2, 3, 1]);
    const value = inHeads('value', layer.value, [0, 2, 1, 3]);
    const scores = graph.add('Add', [graph.add('Mul', [graph.add('MatMul', [query, key]), scale]), bias]);
    const seen = graph.add('MatMul', [graph.add('Softmax', [scores], { axis: -1 }), value]);
    const joined = graph.add('Reshape', [graph.add('Transpose', [seen], { perm: [0, 2, 1, 3] }), join]);
    const attended = graph.add('Add', [graph.dense(`attention_${i}`, joined, layer.attentionOutput), x]);
    x = graph.norm(`attention_norm_${i}`, attended, layer.attentionNorm);
    const raised = graph.gelu(`gelu_${i}`, graph.dense(`up_${i}`, x, layer.up));
    const lowered = graph.add('Add', [graph.dense(`down_${i}`, raised, layer.down), x]);
    x = graph.norm(`output_norm_${i}`, lowered, layer.outputNorm);
  }
  const lengths = ['batch', 'tokens'];
  const ports = {
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map((name) => ({
      name,
      type: 'int64' as const,
      shape: lengths,
    })),
  };
  const { constants, operations } = graph;
  if (output === 'vectors') {
    graph.add('Identity', [x], {}, 'last_hidden_state');
    const outputs = [{ name: 'last_hidden_state', type: 'float' as const, shape: [...lengths, hidden] }];
    return { name: 'bert', ...ports, outputs, constants, operations };
  }
  const opening = graph.add('Gather', [x, graph.integers('opening', [0], [])], { axis: 1 });
  const pooled = graph.add('Tanh', [graph.dense('pooler', opening, weights.head.pooler)]);
  graph.add('Identity', [graph.dense('classifier', pooled, weights.head.classifier)], {}, 'logits');
  const outputs = [{ name: 'logits', type: 'float' as const, shape: ['batch', 1] }];
  return { name: 'bert', ...ports, outputs, constants, operations };
}

function graphBuilder(bert: BertShape, format: NumberFormat) {
  const constants: Constant[] = [];
  const operations: Operation[] = [];

  function add(
    type: string,
    inputs: readonly string[],
    attributes: NonNullable<Operation['attributes']> = {},
    output = `t${operations.length}`,
  ): string {
    operations.push({ type, inputs, outputs: [output], attributes });
    return output;
  }
  function floats(name: string, data: Float32Array, shape: readonly number[]): string {
    constants.push({ name, shape, data });
    return name;
  }
  function integers(
    name: string,
    values: readonly number[],
    shape: readonly number[] = [values.length],
  ): string {
    constants.push({ name, shape, data: BigInt64Array.from(values.map(BigInt)) });
    return name;
  }
  /** 8-bit as onnxruntime's quantize_dynamic writes it: x is quantised by the range it has in this very run. */
  function multiplied(name: string, x: string, { inputs, outputs, weights }: Dense): string {
    const matrix = `${name}_weights`;
    if (format === 'float') return add('MatMul', [x, floats(matrix, weights, [inputs, outputs])]);
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    // Seven bits: on processors without VNNI, sums of full 8-bit products saturate.
    const data = Int8Array.from(weights, (weight) => Math.round((weight / largest) * 63));
    constants.push({ name: matrix, shape: [inputs, outputs], data });
    const [bytes, scale, zero] = [`${name}_bytes`, `${name}_scale`, `${name}_zero`];
    operations.push({ type: 'DynamicQuantizeLinear', inputs: [x], outputs: [bytes, scale, zero] });
    const product = add('Cast', [add('MatMulInteger', [bytes, matrix, zero])], { to: 1 });
    const unit = floats(`${name}_unit`, Float32Array.of(largest / 63), []);
    return add('Mul', [product, add('Mul', [scale, unit])]);
  }
  return {
    constants,
    operations,
    add,
    floats,
    integers,
    dense(name: string, x: string, layer: Dense): string {
      return add('Add', [multiplied(name, x, layer), floats(`${name}_bias`, layer.bias, [layer.outputs])]);
    },
    norm(name: string, x: string, { scale, shift }: LayerNorm): string {
      const shape = [bert.hidden];
      const inputs = [x, floats(`${name}_scale`, scale, shape), floats(`${name}_shift`, shift, shape)];
      return add('LayerNormalization', inputs, { axis: -1, epsilon: { float: bert.layerNormEpsilon } });
    },
    /** The exact one: x/2 · (1 + erf(x/√2)). */
    gelu(name: string, x: string): string {
      const root = floats(`${name}_root`, Float32Array.of(Math.SQRT2), []);
      const one = floats(`${name}_one`, Float32Array.of(1), []);
      const half = floats(`${name}_half`, Float32Array.of(0.5), []);
      const raised = add('Add', [add('Erf', [add('Div', [x, root])]), one]);
      return add('Mul', [add('Mul', [x, raised]), half]);
    },
  };
}
