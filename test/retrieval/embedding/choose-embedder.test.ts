import { describe, expect, it } from 'vitest';
import { createBuiltInEmbedders } from '../../../src/retrieval/embedding/built-in-embedder.ts';
import { type BuildWish, createEmbedderChooser } from '../../../src/retrieval/embedding/choose-embedder.ts';
import type { EmbedderSource, EmbedderSpec } from '../../../src/retrieval/embedding/embedder.ts';
import type { EmbeddingModel } from '../../../src/retrieval/embedding/embedding-model.ts';
import { ModelNotFetched, type ModelStore } from '../../../src/retrieval/embedding/model-store.ts';
import { resolveModel } from '../../../src/retrieval/embedding/resolve-model.ts';
import { letterEmbedders } from '../../fakes/letter-embedder.ts';

const [small, base] = [resolveModel('e5-small'), resolveModel('e5-base')];

interface Shelf {
  readonly here?: readonly EmbeddingModel[];
  readonly unreachable?: string | null;
  readonly breaksOff?: boolean;
}

/** The shelf of models, a hub that answers or not, and a hub that breaks off in the middle. */
function shelf({ here = [], unreachable = null, breaksOff = false }: Shelf = {}) {
  const fetched: string[] = [];
  const store: ModelStore = {
    canonical: (model) => model,
    has: async (model) => here.some(({ id }) => id === model.id),
    unreachable: async () => unreachable,
    async fetch(model) {
      if (unreachable !== null) throw new ModelNotFetched(model, unreachable, 'once you are online: …');
      if (breaksOff)
        throw new ModelNotFetched(model, 'the connection broke off after 3.0 MB', 'it goes on with: …');
      fetched.push(`${model.id}@${model.revision}`);
    },
  };
  const builtIn = createBuiltInEmbedders();
  const neural = new Map<EmbedderSource, EmbeddingModel>();
  const chooser = createEmbedderChooser({
    store,
    builtIn,
    neural(model) {
      const source = letterEmbedders();
      neural.set(source, model);
      return source;
    },
  });
  /** The model after a source; `built-in` for that one. */
  const modelOf = (source: EmbedderSource) => (source === builtIn ? 'built-in' : neural.get(source));
  return { chooser, fetched, modelOf };
}

const first: BuildWish = { existing: null, requested: null, configured: small, configuredByKeeper: false };
const builtWith = (model: EmbeddingModel): EmbedderSpec => ({
  model: model.id,
  revision: 'c'.repeat(40),
  dtype: model.dtype,
  dimensions: model.dimensions ?? 0,
  pooling: model.pooling,
  prefixes: model.prefixes,
  maxTokens: model.maxTokens,
});
const builtInSpec: EmbedderSpec = {
  model: 'built-in',
  revision: '0123456789ab',
  dtype: null,
  dimensions: 512,
  pooling: 'none',
  prefixes: { query: '', passage: '' },
  maxTokens: null,
};

describe('the embedder of a first index', () => {
  it('is the configured model when it is here, without asking the network', async () => {
    const { chooser, fetched, modelOf } = shelf({ here: [small], unreachable: 'no route to its hub' });
    const { source, name, notice } = await chooser.forBuild(first);
    expect([modelOf(source), name, notice, fetched]).toEqual([small, 'e5-small', null, []]);
  });

  it('is the configured model when it can be fetched', async () => {
    const { chooser, fetched, modelOf } = shelf();
    const { source, notice } = await chooser.forBuild(first);
    expect([modelOf(source), notice]).toEqual([small, null]);
    expect(fetched).toEqual(['Xenova/multilingual-e5-small@main']);
  });

  it('is the built-in one when the hub cannot be reached, and the keeper is told what is lost and what mends it', async () => {
    const { chooser, modelOf } = shelf({ unreachable: 'no route to its hub' });
    const { source, name, notice } = await chooser.forBuild(first);
    expect([modelOf(source), name]).toEqual(['built-in', 'built-in']);
    expect(notice).toBe(
      [
        'The embedding model could not be fetched (no route to its hub); the built-in embedder is used: it knows spelling, not meaning.',
        '→ once you are online: npx dateline index --model e5-small',
      ].join('\n'),
    );
  });

  it('is the built-in one when the download breaks off', async () => {
    const { chooser, modelOf } = shelf({ breaksOff: true });
    const { source, notice } = await chooser.forBuild(first);
    expect(modelOf(source)).toBe('built-in');
    expect(notice).toContain(
      'could not be fetched (the connection broke off after 3.0 MB); the built-in embedder is used',
    );
  });

  it('is the built-in one without a word when that is configured', async () => {
    const { chooser, modelOf } = shelf();
    const { source, notice } = await chooser.forBuild({
      ...first,
      configured: 'built-in',
      configuredByKeeper: true,
    });
    expect([modelOf(source), notice]).toEqual(['built-in', null]);
  });

  it('is what the command asks for, or the command fails', async () => {
    const here = await shelf({ here: [base] }).chooser.forBuild({ ...first, requested: base });
    expect(here.name).toBe('e5-base');
    const { chooser } = shelf({ unreachable: 'no route to its hub' });
    await expect(chooser.forBuild({ ...first, requested: base })).rejects.toThrow(
      'The embedding model Xenova/multilingual-e5-base could not be fetched: no route to its hub.',
    );
  });
});

describe('the embedder of an index that exists', () => {
  it('stays what it was, at the very commit', async () => {
    const { chooser, modelOf } = shelf({ here: [small, base] });
    const { source, notice } = await chooser.forBuild({ ...first, existing: builtWith(base) });
    expect([modelOf(source), notice]).toEqual([{ ...base, revision: 'c'.repeat(40) }, null]);
  });

  it('stays built-in although the configured model could be fetched by now', async () => {
    const { chooser, fetched, modelOf } = shelf();
    const { source, notice } = await chooser.forBuild({ ...first, existing: builtInSpec });
    expect([modelOf(source), notice, fetched]).toEqual(['built-in', null, []]);
  });

  it('stays what it was against the settings, and the keeper is told', async () => {
    const { chooser } = shelf({ here: [small] });
    const wish = { ...first, existing: builtWith(small), configured: base, configuredByKeeper: true };
    expect((await chooser.forBuild(wish)).notice).toBe(
      [
        'The index was built with the embedder e5-small and stays with it, although the settings name e5-base.',
        '→ to rebuild it with the other: npx dateline index --model e5-base',
      ].join('\n'),
    );
  });

  it('is replaced by what the command asks for', async () => {
    const { chooser, fetched, modelOf } = shelf({ here: [small] });
    const { source, name, notice } = await chooser.forBuild({
      ...first,
      existing: builtWith(small),
      requested: base,
    });
    expect([modelOf(source), name, notice]).toEqual([base, 'e5-base', null]);
    expect(fetched).toEqual(['Xenova/multilingual-e5-base@main']);
    const back = await chooser.forBuild({ ...first, existing: builtWith(small), requested: 'built-in' });
    expect([modelOf(back.source), back.name]).toEqual(['built-in', 'built-in']);
  });

  it('stays at its commit when the command asks for the same model', async () => {
    const { chooser, modelOf } = shelf({ here: [small] });
    const { source } = await chooser.forBuild({ ...first, existing: builtWith(small), requested: small });
    expect(modelOf(source)).toMatchObject({ revision: 'c'.repeat(40) });
  });
});

describe('searching an index', () => {
  it('uses the embedder it was built with', async () => {
    const { chooser, modelOf } = shelf({ here: [base] });
    expect(modelOf(await chooser.forSearch(builtWith(base)))).toEqual({ ...base, revision: 'c'.repeat(40) });
    expect(modelOf(await chooser.forSearch(builtInSpec))).toBe('built-in');
  });

  it('never uses another one: it fails and says what mends it', async () => {
    const { chooser } = shelf({ here: [base], unreachable: 'no route to its hub' });
    await expect(chooser.forSearch(builtWith(small))).rejects.toThrow(
      /^The index was built with the embedder Xenova\/multilingual-e5-small \(c{40}\), and with no other can it be searched\. .*no route to its hub\.\n→ .*\n→ or rebuild it with the built-in embedder: npx dateline index --full --model built-in$/,
    );
  });
});
