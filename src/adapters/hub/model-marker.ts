import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const markerName = 'dateline-model.json';

const markerSchema = z.object({
  formatVersion: z.literal(1),
  model: z.string(),
  /** The commit these files are of, where the hub told; else the revision that was asked for. */
  revision: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** What says that files in a model's folder are whole: it lists a file only after the file has been checked and stands under its own name. */
export type ModelMarker = Readonly<z.infer<typeof markerSchema>>;

/** `null` when the folder has none, or one that cannot be read: its files are then fetched anew. */
export async function readMarker(folder: string): Promise<ModelMarker | null> {
  try {
    return markerSchema.parse(JSON.parse(await readFile(join(folder, markerName), 'utf8')));
  } catch {
    return null;
  }
}

/** Replaced in one step: whoever reads it meanwhile reads the old one or the new one. */
export async function writeMarker(folder: string, marker: ModelMarker): Promise<void> {
  const path = join(folder, markerName);
  await writeFile(`${path}.new`, `${JSON.stringify(marker, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** Whether a file is listed and still has the length it was listed with. */
export async function isWhole(folder: string, marker: ModelMarker, name: string): Promise<boolean> {
  const listed = marker.files[name];
  if (listed === undefined) return false;
  try {
    return (await stat(join(folder, name))).size === listed.bytes;
  } catch {
    return false;
  }
}
