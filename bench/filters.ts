/**
 * From what share of admitted passages is a search of the graph faster than an exact one? Milliseconds of both, and how many of the ten
 * nearest the graph found, on clustered vectors made up here:
 *
 *     npx tsx bench/filters.ts [CHUNKS] [DIMENSIONS]
 *
 * Filters of a real archive go together with the subject (a publisher, a year), so a filter admits whole clusters and some of the rest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHnswGraph, openHnswIndex } from '../src/adapters/index/hnsw-index.ts';

const [, , chunks = '20000', width = '384'] = process.argv;
const [size, dimensions] = [Number(chunks), Number(width)];
const clusters = 200;
const rounds = 20;
const wanted = 64;
const margin = 1.5;

let state = 1;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return (state >>> 0) / 2 ** 32;
};
const unit = (values: Float32Array): Float32Array => {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
};
const around = (centre: Float32Array): Float32Array =>
  unit(centre.map((value) => value + (random() - 0.5) * 0.15));
const centres = Array.from({ length: clusters }, () =>
  unit(Float32Array.from({ length: dimensions }, () => random() - 0.5)),
);
const clusterOf = Array.from({ length: size }, () => Math.floor(random() * clusters));
const vectors = clusterOf.map((cluster) => around(centres[cluster] ?? new Float32Array(dimensions)));

const folder = mkdtempSync(join(tmpdir(), 'dateline-filters-'));
try {
  const graph = createHnswGraph(dimensions, size);
  await graph.add(vectors);
  const path = join(folder, 'graph');
  await graph.write(path);
  const flat = new Float32Array(size * dimensions);
  for (const [i, vector] of vectors.entries()) flat.set(vector, i * dimensions);
  const index = await openHnswIndex(path, { vectors: flat, dimensions });
  console.log(`${size} vectors of ${dimensions} dimensions, ${wanted} wanted`);
  console.log(
    '| admitted | exact, ms | graph, ms | of the ten nearest | too few, in |\n|---|---|---|---|---|',
  );
  for (const share of [0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.95]) {
    const whole = new Set(
      Array.from({ length: Math.round(clusters * share * 0.8) }, () => Math.floor(random() * clusters)),
    );
    const among = new Set(
      clusterOf.flatMap((cluster, chunk) => (whole.has(cluster) || random() < share * 0.2 ? [chunk] : [])),
    );
    let [exactMs, graphMs, found, few] = [0, 0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const query = around(centres[round] ?? new Float32Array(dimensions));
      const began = performance.now();
      const exact = index.searchAmong(query, among, wanted);
      const between = performance.now();
      const asked = Math.ceil((wanted * margin * size) / among.size);
      const near = index.search(query, asked).filter(({ chunk }) => among.has(chunk));
      graphMs += performance.now() - between;
      exactMs += between - began;
      if (near.length < wanted) few += 1;
      const nearest = new Set(near.slice(0, 10).map(({ chunk }) => chunk));
      found += exact.slice(0, 10).filter(({ chunk }) => nearest.has(chunk)).length / 10;
    }
    const figure = (total: number): string => (total / rounds).toFixed(2);
    console.log(
      `| ${((among.size / size) * 100).toFixed(0)} % | ${figure(exactMs)} | ${figure(graphMs)} | ${figure(found)} | ${few} of ${rounds} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
