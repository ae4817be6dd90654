import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeTinyModel } from '../../scripts/make-tiny-model.ts';
import { createHub } from '../../src/adapters/hub/hub.ts';
import { createModelFiles, type ModelFiles } from '../../src/adapters/hub/model-files.ts';
import { createTransformersEmbedders } from '../../src/adapters/transformers/transformers-embedder.ts';
import type { EmbeddingModel } from '../../src/retrieval/embedding/embedding-model.ts';
import { type DownloadProgress, ModelNotFetched } from '../../src/retrieval/embedding/model-store.ts';
import { resolveModel } from '../../src/retrieval/embedding/resolve-model.ts';
import { listen } from '../support/listen.ts';
import { type LoopbackHub, loopbackHub } from '../support/loopback-hub.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { deadHub, workerUrl } from '../support/tiny-model.ts';

const model = resolveModel('owner/tiny', { pooling: 'mean', dtype: 'fp32' });
const weights = 'onnx/model.onnx';
const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights];

async function tinyHub(): Promise<LoopbackHub> {
  const folder = temporaryFolder();
  await makeTinyModel(folder);
  return loopbackHub(folder);
}

function filesAt(
  address: string,
  cacheFolder: string,
  limits = { patienceMs: 5_000, stallMs: 5_000 },
): ModelFiles {
  return createModelFiles({ cacheFolder, hub: createHub({ address, token: null, ...limits }) });
}

function gets(hub: LoopbackHub): string[] {
  return hub.requests.filter((request) => request.startsWith('GET'));
}

describe('fetching a model', () => {
  it('fetches exactly the files that are needed, tells how far it is, and then needs no network', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const told: DownloadProgress[] = [];
    const files = filesAt(hub.address, cache);
    expect(await files.has(model)).toBe(false);
    await files.fetch(model, (progress) => told.push(progress));
    expect(gets(hub)).toEqual(names.map((name) => `GET ${name}`));
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(
      told.map(({ doneBytes }) => doneBytes).sort((a, b) => a - b),
    );
    expect(told.at(-1)).toMatchObject({ file: weights, doneBytes: told.at(-1)?.totalBytes });

    const offline = filesAt(deadHub, cache);
    expect(await offline.has(model)).toBe(true);
    const located = await offline.locate(model);
    expect(located).toEqual({ folder: join(cache, 'owner/tiny/main'), revision: hub.commit });
    const embedder = await createTransformersEmbedders({ model, files: offline, workerUrl }).fit([], null);
    expect(embedder.spec).toMatchObject({ model: 'owner/tiny', revision: hub.commit, dimensions: 32 });
    await embedder.close();
  });

  it('finds the commit that an index was built with in what was fetched as main, and no other commit', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    await filesAt(hub.address, cache).fetch(model);
    const offline = filesAt(deadHub, cache);
    expect(await offline.has({ ...model, revision: hub.commit })).toBe(true);
    expect(await offline.has({ ...model, revision: 'd'.repeat(40) })).toBe(false);
  });

  it('adds another dtype of the same commit, although the branch has moved on', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const files = filesAt(hub.address, cache);
    await files.fetch(model);
    const [before, { revision }] = [gets(hub).length, await files.locate(model)];
    hub.commit = 'd'.repeat(40);
    await files.fetch({ ...model, dtype: 'q8' });
    expect(gets(hub).slice(before)).toEqual(['GET onnx/model_quantized.onnx']);
    for (const dtype of ['fp32', 'q8'] as const) {
      expect(await files.locate({ ...model, dtype })).toMatchObject({ revision });
    }
  });

  it('fetches the parts of weights that lie beside their graph, and misses them when they are gone', async () => {
    const [folder, cache] = [temporaryFolder(), temporaryFolder()];
    await makeTinyModel(folder);
    for (const part of ['model.onnx_data', 'model.onnx_data_1'])
      await writeFile(join(folder, 'onnx', part), part);
    const hub = await loopbackHub(folder);
    const files = filesAt(hub.address, cache);
    await files.fetch(model);
    expect(gets(hub).slice(-2)).toEqual(['GET onnx/model.onnx_data', 'GET onnx/model.onnx_data_1']);
    expect(await files.has(model)).toBe(true);
    await rm(join(cache, 'owner/tiny/main/onnx/model.onnx_data_1'));
    expect(await files.has(model)).toBe(false);
  });

  it('fetches a file anew whose length is not what it was', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const files = filesAt(hub.address, cache);
    await files.fetch(model);
    await truncate(join(cache, 'owner/tiny/main', weights), 1000);
    expect(await files.has(model)).toBe(false);
    const before = gets(hub).length;
    await files.fetch(model);
    expect(gets(hub).slice(before)).toEqual([`GET ${weights}`]);
    expect(await files.has(model)).toBe(true);
  });

  it('fetches each file once for two processes that ask together', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const dist = (file: string) =>
      JSON.stringify(new URL(`../../dist/adapters/hub/${file}`, import.meta.url).href);
    const program = `
      const { createHub } = await import(${dist('hub.js')});
      const { createModelFiles } = await import(${dist('model-files.js')});
      const hub = createHub({ address: '${hub.address}', token: null, patienceMs: 5000, stallMs: 5000 });
      const files = createModelFiles({ cacheFolder: ${JSON.stringify(cache)}, hub });
      console.log((await files.locate(${JSON.stringify(model)})).revision);`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    const outcomes = await Promise.all([run(), run()]);
    expect(outcomes.map(({ stdout }) => stdout.trim())).toEqual([hub.commit, hub.commit]);
    expect(gets(hub)).toEqual(names.map((name) => `GET ${name}`));
  });

  it('takes over from a process that died while it was fetching', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const lock = join(cache, 'owner/tiny/fetching.lock');
    await mkdir(lock, { recursive: true });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    const files = filesAt(hub.address, cache);
    await files.fetch(model);
    expect(await files.has(model)).toBe(true);
  });
});

describe('a download that goes wrong', () => {
  async function failure(
    hub: LoopbackHub,
    cache: string,
    { wanted = model, stallMs = 5_000 }: { wanted?: EmbeddingModel; stallMs?: number } = {},
  ): Promise<ModelNotFetched> {
    const files = filesAt(hub.address, cache, { patienceMs: 5_000, stallMs });
    const error = await files.fetch(wanted).then(
      () => new Error('it was fetched'),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ModelNotFetched)) throw error;
    expect(await files.has(wanted)).toBe(false);
    return error;
  }

  it('says how far a broken one came, and goes on from there the next time', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set(weights, 'cut');
    const error = await failure(hub, cache);
    expect(error.reason).toMatch(/^the connection broke off after 0\.\d MB of 0\.1 MB of onnx\/model\.onnx$/);
    expect(error.message).toContain(
      '→ it goes on where it stopped with: npx dateline index --model owner/tiny',
    );
    hub.faults.clear();
    await filesAt(hub.address, cache).fetch(model);
    expect(gets(hub).at(-1)).toMatch(/^GET onnx\/model\.onnx bytes=[1-9]\d+-$/);
    expect(await filesAt(deadHub, cache).has(model)).toBe(true);
    expect(readdirSync(join(cache, 'owner/tiny/main/onnx'))).toEqual(['model.onnx']);
  });

  it('gives up on a hub that falls silent', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set(weights, 'stall');
    const { reason } = await failure(hub, cache, { stallMs: 300 });
    expect(reason).toMatch(/^its hub fell silent for 0\.3 s after 0\.\d MB of 0\.1 MB of onnx\/model\.onnx$/);
  });

  it('refuses a file of another length than announced, and fetches it from the start the next time', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set(weights, { announced: 200_000 });
    const { reason } = await failure(hub, cache);
    expect(reason).toMatch(/^onnx\/model\.onnx has \d+ bytes where its hub announced 200000$/);
    hub.faults.clear();
    await filesAt(hub.address, cache).fetch(model);
    expect(gets(hub).at(-1)).toBe('GET onnx/model.onnx');
  });

  it('refuses a file that is not what its hash says, and fetches it from the start the next time', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set(weights, 'flip');
    const { reason } = await failure(hub, cache);
    expect(reason).toBe('onnx/model.onnx does not have the SHA-256 that its hub announced');
    hub.faults.clear();
    await filesAt(hub.address, cache).fetch(model);
    expect(gets(hub).at(-1)).toBe('GET onnx/model.onnx');
  });

  it('refuses a page that somebody else sends in the place of a file', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set('config.json', 'login-page');
    const { reason } = await failure(hub, cache);
    expect(reason).toBe('config.json is not JSON, as if something answered in the place of the hub');
  });

  it('says what the hub does not have', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    const noFile = await failure(hub, cache, { wanted: { ...model, dtype: 'fp16' } });
    expect(noFile.reason).toBe('the model has no file onnx/model_fp16.onnx');
    expect(noFile.message).toContain(
      '→ check the name, revision and dtype ("main", fp16), then: npx dateline index',
    );
    const noModel = await failure(hub, cache, { wanted: { ...model, id: 'owner/other' } });
    expect(noModel.reason).toBe('its hub has no such model, or a private one');
    const noRevision = await failure(hub, cache, { wanted: { ...model, revision: 'v9' } });
    expect(noRevision.reason).toBe('the model has no revision v9');
  });

  it('says when the hub itself is in trouble', async () => {
    const [hub, cache] = [await tinyHub(), temporaryFolder()];
    hub.faults.set('config.json', { status: 503 });
    expect((await failure(hub, cache)).reason).toBe('its hub answered HTTP 503');
  });

  it('says when the models folder cannot be written', async () => {
    const [hub, cache] = [await tinyHub(), join(temporaryFolder(), 'a-file')];
    await writeFile(cache, '');
    expect((await failure(hub, cache)).reason).toContain('its files cannot be written: ENOTDIR');
  });
});

describe('asking whether a hub can be reached', () => {
  it('takes any answer for a yes', async () => {
    const hub = await tinyHub();
    expect(await filesAt(hub.address, '/nowhere').unreachable(model)).toBeNull();
  });

  it('says why not', async () => {
    expect(await filesAt(deadHub, '/nowhere').unreachable(model)).toBe('its hub refuses connections');
    // Where there is no name server at all, the time limit may come first.
    expect(await filesAt('http://hub.invalid', '/nowhere').unreachable(model)).toMatch(
      /^no route to its hub$|^its hub did not answer/,
    );
  });

  it('has a few seconds of patience and no more', async () => {
    const address = await listen(createServer());
    const files = filesAt(address, '/nowhere', {
      patienceMs: 200,
      stallMs: 5_000,
    });
    expect(await files.unreachable(model)).toBe('its hub did not answer within 0.2 s');
  });
});

describe('a model in a folder of its own', () => {
  it('is used where it is, with no hub and nothing written', async () => {
    const folder = temporaryFolder();
    await makeTinyModel(folder);
    const before = await listing(folder);
    const own = resolveModel(folder, { pooling: 'mean', dtype: 'fp32' });
    const files = filesAt(deadHub, '/nowhere');
    expect(await files.has(own)).toBe(true);
    expect(await files.unreachable(own)).toBeNull();
    const { revision } = await files.locate(own);
    expect(revision).toMatch(/^[0-9a-f]{16}$/);
    expect(await listing(folder)).toEqual(before);
    await rm(join(folder, 'tokenizer.json'));
    expect(await files.has(own)).toBe(false);
    await expect(files.locate(own)).rejects.toThrow('the folder has no tokenizer.json');
  });

  it('is known by its absolute path', () => {
    const files = filesAt(deadHub, '/nowhere');
    const { id } = files.canonical(resolveModel('./my-model', { pooling: 'cls' }));
    expect(id).toBe(join(process.cwd(), 'my-model'));
  });
});

async function listing(folder: string): Promise<readonly (readonly [string, number])[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    names.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, (await readFile(path)).length] as const;
    }),
  );
}
