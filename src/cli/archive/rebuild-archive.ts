import type { Rebuild } from '../../retrieval/indexing/rebuild.ts';
import type { App } from '../app-port.ts';
import type { LiveArchive } from './live-archive.ts';

/** A rebuild after which the archive is open as it was built. */
export function rebuildOf(archive: LiveArchive, app: App): Rebuild {
  return async (options) => {
    const summary = await app.rebuild(options);
    await archive.reload();
    return summary;
  };
}
