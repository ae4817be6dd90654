import { createGlossary, type Glossary } from './glossary.ts';
import type { GlossaryReading, GlossaryRow } from './parse-glossary.ts';

/** Where the rows of the glossary come from. */
export interface GlossarySource {
  /** Those that come with Dateline. */
  builtIn(): Promise<readonly GlossaryRow[]>;
  /** The keeper's own, empty where there are none. Throws a `DatelineError` that names every line that cannot be used. */
  own(): Promise<readonly GlossaryRow[]>;
}

/** The keeper's own files, where they can be looked at one by one. */
export interface OwnGlossaries {
  /** Where they are looked for. */
  readonly folder: string;
  /** In the order of their names. Throws a `DatelineError` when one cannot be read at all. */
  readings(): Promise<readonly (GlossaryReading & { readonly file: string })[]>;
}

/** The glossary as an index is built with: the rows that come with Dateline, then the keeper's own. */
export async function loadGlossary(source: GlossarySource): Promise<Glossary> {
  return createGlossary([...(await source.builtIn()), ...(await source.own())]);
}
