import { access, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256Hex } from '../../articles/sha256.ts';
import { isFolder, type StoredModel } from '../../retrieval/embedding/embedding-model.ts';
import {
  type DownloadProgress,
  ModelNotFetched,
  type ModelStore,
} from '../../retrieval/embedding/model-store.ts';
import { embedderName } from '../../retrieval/embedding/resolve-model.ts';
import { sha256OfFile } from '../files/durable-files.ts';
import { fetchModel } from './fetch-model.ts';
import type { Hub } from './hub.ts';
import { HubError } from './hub-request.ts';
import { isWeightsPart, modelFileNames, revisionFolder } from './model-file-names.ts';
import { isWhole, readMarker } from './model-marker.ts';

/** A model whose files are all on disk. */
export interface LocatedModel {
  readonly folder: string;
  /** The commit of the files; for a folder of the keeper's own, 16 hex digits of a hash of what is in them. */
  readonly revision: string;
}

export interface ModelFiles extends ModelStore {
  /** Where the model is, after fetching it if need be. Throws a `ModelNotFetched`. */
  locate(model: StoredModel): Promise<LocatedModel>;
}

/**
 * Models in a folder of ours (`{cacheFolder}/{owner}/{name}/{revision}/`), fetched from a hub, and models in folders of the keeper's own,
 * which are read and never written.
 */
export function createModelFiles({
  cacheFolder,
  hub,
}: {
  readonly cacheFolder: string;
  readonly hub: Hub;
}): ModelFiles {
  async function fetched(model: StoredModel, onProgress?: (progress: DownloadProgress) => void) {
    if (isFolder(model.id)) {
      const missing = await firstMissing(folderPath(model.id), modelFileNames(model));
      if (missing === null) return;
      throw new ModelNotFetched(
        model,
        `the folder has no ${missing}`,
        `put the file there, or name another folder or dtype`,
      );
    }
    try {
      await fetchModel({
        model,
        hub,
        home: homeOf(model),
        isHere: async () => (await inCache(model)) !== null,
        onProgress,
      });
    } catch (error) {
      throw notFetched(model, error);
    }
  }

  function homeOf(model: StoredModel): string {
    return join(cacheFolder, ...model.id.split('/'));
  }

  /** Whichever folder has the revision: one fetched as `main` also serves the commit that it was. */
  async function inCache(model: StoredModel): Promise<LocatedModel | null> {
    const home = homeOf(model);
    const wanted = model.revision ?? 'main';
    const own = revisionFolder(wanted);
    const folders = [own, ...(await namesIn(home)).filter((name) => name !== own)];
    for (const name of folders) {
      const folder = join(home, name);
      const marker = await readMarker(folder);
      if (marker === null || (name !== own && marker.revision !== wanted)) continue;
      const parts = Object.keys(marker.files).filter((file) => isWeightsPart(model, file));
      const names = [...modelFileNames(model), ...parts];
      const whole = await Promise.all(names.map((file) => isWhole(folder, marker, file)));
      if (whole.every(Boolean)) return { folder, revision: marker.revision };
    }
    return null;
  }

  return {
    canonical(model) {
      return isFolder(model.id) ? { ...model, id: folderPath(model.id) } : model;
    },
    async has(model) {
      if (isFolder(model.id))
        return (await firstMissing(folderPath(model.id), modelFileNames(model))) === null;
      return (await inCache(model)) !== null;
    },
    async unreachable(model) {
      if (isFolder(model.id)) return null;
      try {
        await hub.describe(model.id, model.revision ?? 'main', 'config.json');
        return null;
      } catch (error) {
        if (error instanceof HubError) return error.message;
        throw error;
      }
    },
    fetch: fetched,
    async locate(model) {
      if (isFolder(model.id)) {
        await fetched(model);
        const folder = folderPath(model.id);
        return { folder, revision: await fingerprint(folder, modelFileNames(model)) };
      }
      const here = await inCache(model);
      if (here !== null) return here;
      await fetched(model);
      const now = await inCache(model);
      if (now === null) throw new Error(`${model.id} was fetched and is not there.`);
      return now;
    },
  };
}

function notFetched(model: StoredModel, error: unknown): unknown {
  const again = `npx dateline index --model ${embedderName(model)}`;
  if (error instanceof HubError) {
    const remedy = {
      unreachable: `once you are online: ${again}`,
      missing: `check the name, revision and dtype ("${model.revision ?? 'main'}", ${model.dtype}), then: ${again}`,
      'broken-off': `it goes on where it stopped with: ${again}`,
      damaged: `it is fetched anew with: ${again}`,
    }[error.kind];
    return new ModelNotFetched(model, error.message, remedy, error);
  }
  if (error instanceof Error && 'code' in error && 'syscall' in error) {
    return new ModelNotFetched(
      model,
      `its files cannot be written: ${error.message}`,
      `mend that, then: ${again}`,
      error,
    );
  }
  return error;
}

function folderPath(id: string): string {
  return id.startsWith('~/') ? join(homedir(), id.slice(2)) : resolve(id);
}

async function firstMissing(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    try {
      await access(join(folder, name));
    } catch {
      return name;
    }
  }
  return null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

async function fingerprint(folder: string, names: readonly string[]): Promise<string> {
  const hashes = await Promise.all(names.map((name) => sha256OfFile(join(folder, name))));
  return sha256Hex(hashes.join('\n')).slice(0, 16);
}
