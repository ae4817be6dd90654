import type { Blocks } from './generated-blocks.ts';
import { sampleBlocks } from './sample-run.ts';
import { commandTable, dependencyTable, layerTable, settingTable } from './tables.ts';

/** What every generated block should hold now. Needs the built program in `dist/`. */
export async function allBlocks(): Promise<Blocks> {
  return new Map([
    ['commands', commandTable()],
    ['settings', settingTable()],
    ['layers', layerTable()],
    ['dependencies', dependencyTable('dependencies')],
    ['development dependencies', dependencyTable('devDependencies')],
    ...(await sampleBlocks()),
  ]);
}

/** The Markdown files that hold generated blocks, by path from the project's root. */
export const documentsWithBlocks: readonly string[] = ['README.md', 'ARCHITECTURE.md', 'docs/examples.md'];
