import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createHub } from '../src/adapters/hub/hub.ts';
import { createModelFiles } from '../src/adapters/hub/model-files.ts';
import { createTransformersEmbedders } from '../src/adapters/transformers/transformers-embedder.ts';
import { type EmbedderName, type Fit, fitFor } from '../src/answering/fit.ts';
import { parseFit } from '../src/answering/parse-fit.ts';
import { readConfig } from '../src/config.ts';
import { builtInModel, createBuiltInEmbedders } from '../src/retrieval/embedding/built-in-embedder.ts';
import type { EmbedderSource } from '../src/retrieval/embedding/embedder.ts';
import { resolveEmbedder } from '../src/retrieval/embedding/resolve-model.ts';

/** What follows the name of a fitting script. */
export const fitUsage = '[--model NAME --save FIT.json]';

/** Which embedder something is fitted for, and where what was fitted goes. */
export interface FitTarget {
  readonly places: readonly string[];
  readonly embedders: EmbedderSource;
  /** What archives are read by while the rest is fitted: what the file has so far, else what comes with the program. */
  readonly fit: Fit;
  /** Into the file, or for the built-in embedder without one into the program's own code. */
  save(part: Partial<Fit>, code: { readonly file: URL; readonly text: string } | null): void;
}

/**
 * `--model` names the embedder as `dateline index --model` does, whose other settings are those of the environment; the built-in one unless it is
 * given. `--save` keeps what is fitted in a file that `DATELINE_FIT` can name, beside what is there already.
 */
export function fitTarget(args: readonly string[]): FitTarget {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { model: { type: 'string', default: builtInModel }, save: { type: 'string' } },
    allowPositionals: true,
  });
  const { save: file, model } = values;
  if (model !== builtInModel && file === undefined)
    throw new Error(
      'Only what is fitted for the built-in embedder belongs into the code: add --save FIT.json.',
    );
  const { embedder, embedders } = embedderOf(model);
  const saved = file === undefined || !existsSync(file) ? null : parseFit(readFileSync(file, 'utf8'), file);
  const before = fitFor(embedder, saved);
  return {
    places: positionals,
    embedders,
    fit: before,
    save(part, code) {
      if (file === undefined) {
        if (code !== null) writeFileSync(code.file, code.text);
        return;
      }
      const fit = { format: 1, ...before, ...part, embedder };
      writeFileSync(file, `${JSON.stringify(fit, null, 2)}\n`);
      console.log(`\n${file} has it: set DATELINE_FIT to that file.`);
    },
  };
}

function embedderOf(name: string): { readonly embedder: EmbedderName; readonly embedders: EmbedderSource } {
  const config = readConfig(process.env);
  const wish = resolveEmbedder(name, config.modelSettings);
  if (wish === builtInModel)
    return { embedder: { model: wish, dtype: null }, embedders: createBuiltInEmbedders() };
  const hub = createHub({ address: config.hub, token: config.hubToken, patienceMs: 5000, stallMs: 30_000 });
  const files = createModelFiles({ cacheFolder: config.modelsFolder, hub });
  const model = files.canonical(wish);
  const workerUrl = new URL('../dist/adapters/transformers/transformers-worker.js', import.meta.url);
  return {
    embedder: { model: model.id, dtype: model.dtype },
    embedders: createTransformersEmbedders({ model, files, workerUrl }),
  };
}
