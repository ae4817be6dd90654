/**
 * Writes ONNX models: just enough of Protocol Buffers and of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) for a
 * graph of standard operators. The numbers in the code are the field numbers of that file.
 */

/** A constant of the graph. */
export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int8Array | BigInt64Array;
}

/** A bare number is an integer. */
export type Attribute = number | { readonly float: number } | readonly number[];

export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** A tensor that goes in or comes out; a string in its shape is a length that only a run decides. */
export interface Port {
  readonly name: string;
  readonly type: 'float' | 'int64';
  readonly shape: readonly (number | string)[];
}

export interface Graph {
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly constants: readonly Constant[];
  readonly operations: readonly Operation[];
}

/** A model file for operator set 17, the first with LayerNormalization. */
export function onnxModel(graph: Graph): Uint8Array {
  const operatorSet = concat(text(1, ''), integer(2, 17));
  return concat(integer(1, 8), text(2, 'dateline'), embedded(7, graphBytes(graph)), embedded(8, operatorSet));
}

function graphBytes(graph: Graph): Uint8Array {
  return concat(
    ...graph.operations.map((operation) => embedded(1, operationBytes(operation))),
    text(2, graph.name),
    ...graph.constants.map((constant) => embedded(5, constantBytes(constant))),
    ...graph.inputs.map((port) => embedded(11, portBytes(port))),
    ...graph.outputs.map((port) => embedded(12, portBytes(port))),
  );
}

function operationBytes({ type, inputs, outputs, attributes = {} }: Operation): Uint8Array {
  return concat(
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => embedded(5, attributeBytes(name, value))),
  );
}

/** AttributeProto: `type` (20) is 1 FLOAT, 2 INT, 7 INTS. */
function attributeBytes(name: string, value: Attribute): Uint8Array {
  if (typeof value === 'number') return concat(text(1, name), integer(3, value), integer(20, 2));
  if ('float' in value) return concat(text(1, name), float(2, value.float), integer(20, 1));
  return concat(text(1, name), ...value.map((item) => integer(8, item)), integer(20, 7));
}

function constantBytes({ name, shape, data }: Constant): Uint8Array {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return concat(
    ...shape.map((length) => integer(1, length)),
    integer(2, elementType(data)),
    text(8, name),
    embedded(9, raw),
  );
}

/** TensorProto.DataType. Raw data is little-endian, as typed arrays are on every machine that Node runs on. */
function elementType(data: Constant['data']): number {
  if (data instanceof Float32Array) return 1;
  return data instanceof Int8Array ? 3 : 7;
}

function portBytes({ name, type, shape }: Port): Uint8Array {
  const lengths = shape.map((length) =>
    embedded(1, typeof length === 'string' ? text(2, length) : integer(1, length)),
  );
  const tensor = concat(integer(1, type === 'float' ? 1 : 7), embedded(2, concat(...lengths)));
  return concat(text(1, name), embedded(2, embedded(1, tensor)));
}

/** Protocol Buffers' wire types. */
const varint = 0;
const lengthDelimited = 2;
const fixed32 = 5;

function integer(field: number, value: number): Uint8Array {
  return concat(tag(field, varint), base128(BigInt.asUintN(64, BigInt(value))));
}

function float(field: number, value: number): Uint8Array {
  return concat(tag(field, fixed32), new Uint8Array(Float32Array.of(value).buffer));
}

function text(field: number, value: string): Uint8Array {
  return embedded(field, new TextEncoder().encode(value));
}

function embedded(field: number, bytes: Uint8Array): Uint8Array {
  return concat(tag(field, lengthDelimited), base128(BigInt(bytes.length)), bytes);
}

function tag(field: number, wireType: number): Uint8Array {
  return base128(BigInt((field << 3) | wireType));
}

/** Seven bits a byte, lowest first; the eighth says that more follow. */
function base128(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
