import { describe, expect, it } from 'vitest';
import type { EmbedderSpec } from '../../../src/retrieval/embedding/embedder.ts';
import { knownModels } from '../../../src/retrieval/embedding/known-models.ts';
import {
  embedderName,
  isBuiltWith,
  modelOfSpec,
  resolveEmbedder,
  resolveModel,
} from '../../../src/retrieval/embedding/resolve-model.ts';

const e5: EmbedderSpec = {
  model: 'Xenova/multilingual-e5-small',
  revision: 'c'.repeat(40),
  dtype: 'q8',
  dimensions: 384,
  pooling: 'mean',
  prefixes: { query: 'query: ', passage: 'passage: ' },
  maxTokens: 512,
};

describe('naming a model', () => {
  it.each(knownModels.map((known) => [known.alias, known] as const))(
    'knows %s by its short name and by its id',
    (alias, known) => {
      expect(resolveModel(known.id)).toEqual(resolveModel(alias));
      expect(resolveModel(alias)).toMatchObject({
        id: known.id,
        pooling: known.pooling,
        dimensions: known.dimensions,
      });
      expect(embedderName(resolveModel(alias))).toBe(alias);
    },
  );

  it('knows what e5-small needs', () => {
    expect(resolveModel('e5-small')).toEqual({
      id: 'Xenova/multilingual-e5-small',
      revision: 'main',
      dtype: 'q8',
      dimensions: 384,
      pooling: 'mean',
      prefixes: { query: 'query: ', passage: 'passage: ' },
      maxTokens: 512,
    });
  });

  it('lets settings go before what is known', () => {
    const settings = { dtype: 'fp32', queryPrefix: '', maxTokens: 256, revision: 'refs/pr/3' };
    expect(resolveModel('e5-small', settings)).toMatchObject({
      dtype: 'fp32',
      prefixes: { query: '', passage: 'passage: ' },
      maxTokens: 256,
      revision: 'refs/pr/3',
    });
  });

  it('takes any other model with its pooling, and leaves to its files what is not said', () => {
    expect(resolveModel('somebody/else', { pooling: 'cls' })).toEqual({
      id: 'somebody/else',
      revision: 'main',
      dtype: 'q8',
      pooling: 'cls',
      prefixes: { query: '', passage: '' },
      maxTokens: null,
      dimensions: null,
    });
  });

  it('takes a folder that bears the name of a known model for a copy of it', () => {
    const copy = resolveModel('/mnt/usb/multilingual-e5-small/');
    expect(copy).toMatchObject({
      id: '/mnt/usb/multilingual-e5-small/',
      revision: null,
      pooling: 'mean',
      dimensions: 384,
    });
    expect(resolveModel('./my-model', { pooling: 'last_token' })).toMatchObject({
      id: './my-model',
      revision: null,
    });
  });

  it('knows the built-in embedder by its name', () => {
    expect(resolveEmbedder('built-in')).toBe('built-in');
  });

  it.each([
    [
      'e5-tiny',
      {},
      /^There is no embedding model "e5-tiny". Known are built-in, e5-small, e5-base, e5-large, bge-m3;/,
    ],
    ['../../etc', { pooling: 'max' }, /^pooling "max" is not known: it is one of mean, cls, last_token\.$/],
    ['a/..', { pooling: 'mean' }, /^There is no embedding model "a\/\.\."/],
    ['somebody/else', {}, /say how it pools with --pooling or DATELINE_POOLING \(mean, cls, last_token\)/],
    ['e5-small', { dtype: 'int4' }, /^dtype "int4" is not known: it is one of fp32,/],
    ['e5-small', { maxTokens: 0 }, /^maxTokens 0 makes no sense/],
    ['e5-small', { dimensions: 1.5 }, /^dimensions 1.5 makes no sense/],
    ['e5-small', { revision: '../main' }, /^revision "\.\.\/main" is not a branch, tag or commit\.$/],
  ])('refuses %s with %o and names what is wrong', (name, settings, message) => {
    expect(() => resolveModel(name, settings)).toThrow(message);
  });
});

describe('the embedder of an index', () => {
  it('is a model pinned to its commit', () => {
    expect(modelOfSpec(e5)).toEqual({ ...resolveModel('e5-small'), revision: e5.revision });
    expect(embedderName(e5)).toBe('e5-small');
  });

  it('is what a branch of the model gave, but not what another commit or dtype gives', () => {
    expect(isBuiltWith(resolveModel('e5-small'), e5)).toBe(true);
    expect(isBuiltWith(resolveModel('e5-small', { revision: 'c'.repeat(40) }), e5)).toBe(true);
    expect(isBuiltWith(resolveModel('e5-small', { revision: 'd'.repeat(40) }), e5)).toBe(false);
    expect(isBuiltWith(resolveModel('e5-small', { dtype: 'fp32' }), e5)).toBe(false);
    expect(isBuiltWith(resolveModel('e5-base'), e5)).toBe(false);
    expect(isBuiltWith('built-in', e5)).toBe(false);
  });

  it('is refused when no model can bear that name', () => {
    expect(() => modelOfSpec({ ...e5, model: 'a/../../b' })).toThrow(
      'The index names an embedding model that cannot exist',
    );
    expect(() => modelOfSpec({ ...e5, dtype: null })).toThrow('dtype "" is not known');
  });
});
