import type { BertWeights, Dense, EncoderLayer, LayerNorm } from '../../scripts/bert-weights.ts';
import { specialTokens, tinyBert, vocabulary } from '../../scripts/tiny-bert.ts';

/**
 * The oracle of the neural embedder: BERT as its paper and its first implementation (google-research/bert) define it, over the tiny
 * model's weights, in plain loops and 64-bit numbers. It shares the weights with the code under test and nothing else.
 */
export function referenceVector(
  weights: BertWeights,
  text: string,
  pooling: 'mean' | 'cls' | 'last_token',
  maxTokens: number = tinyBert.positions,
): number[] {
  const pieces = wordPieces(text).slice(0, maxTokens - 2);
  const ids = [specialTokens.first, ...pieces, specialTokens.separator].map((piece) =>
    vocabulary.indexOf(piece),
  );
  const states = encode(weights, ids);
  const pooled = {
    mean: () => tinyAxes((axis) => sum(states.map((state) => at(state, axis))) / states.length),
    cls: () => at(states, 0),
    last_token: () => at(states, states.length - 1),
  }[pooling]();
  const length = Math.sqrt(sum(pooled.map((value) => value ** 2)));
  return pooled.map((value) => value / length);
}

/** What a cross-encoder gives for a pair: both texts in one row, the second of type 1, and the first token's vector judged. */
export function referenceScore(weights: BertWeights, question: string, text: string): number {
  const first = [specialTokens.first, ...wordPieces(question), specialTokens.separator];
  const pieces = [...first, ...wordPieces(text), specialTokens.separator];
  const ids = pieces.map((piece) => vocabulary.indexOf(piece));
  const types = pieces.map((_, place) => (place < first.length ? 0 : 1));
  const pooled = dense(at(encode(weights, ids, types), 0), weights.head.pooler).map(Math.tanh);
  return at(dense(pooled, weights.head.classifier), 0);
}

/** Lower case, no accents, punctuation and Chinese characters apart; then the longest known piece first. */
export function wordPieces(text: string): string[] {
  const clean = [...text]
    .filter((character) => /[\t\n\r]/.test(character) || !/[\p{C}\uFFFD]/u.test(character))
    .join('')
    .replace(/\p{Script=Han}/gu, ' $& ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const spaced = clean.replace(/[!-/:-@[-`{-~\p{P}]/gu, ' $& ');
  return spaced.split(/\s+/u).filter(Boolean).flatMap(piecesOfWord);
}

function piecesOfWord(word: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < word.length; ) {
    let to = word.length;
    const piece = () => (from > 0 ? '##' : '') + word.slice(from, to);
    while (to > from && !vocabulary.includes(piece())) to -= 1;
    if (to === from) return [specialTokens.unknown];
    pieces.push(piece());
    from = to;
  }
  return pieces;
}

type Rows = number[][];

function encode(weights: BertWeights, ids: readonly number[], types: readonly number[] = []): Rows {
  const { hidden } = tinyBert;
  const embedded = ids.map((id, place) =>
    tinyAxes(
      (axis) =>
        at(weights.words, id * hidden + axis) +
        at(weights.positions, place * hidden + axis) +
        at(weights.tokenTypes, (types[place] ?? 0) * hidden + axis),
    ),
  );
  const first = embedded.map((row) => normalised(row, weights.embeddingNorm));
  return weights.layers.reduce(encoderLayer, first);
}

function encoderLayer(x: Rows, layer: EncoderLayer): Rows {
  const attended = attention(x, layer).map((row, i) =>
    normalised(added(dense(row, layer.attentionOutput), at(x, i)), layer.attentionNorm),
  );
  return attended.map((row) =>
    normalised(added(dense(dense(row, layer.up).map(gelu), layer.down), row), layer.outputNorm),
  );
}

function attention(x: Rows, layer: EncoderLayer): Rows {
  const perHead = tinyBert.hidden / tinyBert.heads;
  const [queries, keys, values] = [layer.query, layer.key, layer.value].map((part) =>
    x.map((row) => dense(row, part)),
  );
  if (queries === undefined || keys === undefined || values === undefined) throw new Error('unreachable');
  return queries.map((query) =>
    tinyAxes((axis) => {
      const from = Math.floor(axis / perHead) * perHead;
      const head = Array.from({ length: perHead }, (_, i) => from + i);
      const scores = keys.map((key) => sum(head.map((i) => at(query, i) * at(key, i))) / Math.sqrt(perHead));
      const exponents = scores.map((score) => Math.exp(score));
      return sum(values.map((value, i) => at(exponents, i) * at(value, axis))) / sum(exponents);
    }),
  );
}

function dense(x: readonly number[], { inputs, outputs, weights, bias }: Dense): number[] {
  return Array.from({ length: outputs }, (_, output) => {
    let total = at(bias, output);
    for (let input = 0; input < inputs; input += 1)
      total += at(x, input) * at(weights, input * outputs + output);
    return total;
  });
}

function normalised(x: readonly number[], { scale, shift }: LayerNorm): number[] {
  const mean = sum(x) / x.length;
  const variance = sum(x.map((value) => (value - mean) ** 2)) / x.length;
  return x.map(
    (value, i) =>
      ((value - mean) / Math.sqrt(variance + tinyBert.layerNormEpsilon)) * at(scale, i) + at(shift, i),
  );
}

function gelu(x: number): number {
  return (x / 2) * (1 + erf(x / Math.SQRT2));
}

/** Abramowitz and Stegun 7.1.26; off by 1.5e-7 at most. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - polynomial * Math.exp(-x * x));
}

function tinyAxes(valueAt: (axis: number) => number): number[] {
  return Array.from({ length: tinyBert.hidden }, (_, axis) => valueAt(axis));
}

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + at(b, i));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at<T>(values: ArrayLike<T>, place: number): T {
  const value = values[place];
  if (value === undefined) throw new RangeError(`there is no ${place}`);
  return value;
}
