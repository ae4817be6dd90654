import { createGlossary, type Glossary } from './glossary.ts';
import type { GlossaryReading, GlossaryRow } from './parse-glossary.ts';

/** Where the glossary comes from. */
export interface GlossarySource {
  /** The one that comes with Dateline: always the same object, so that what it works out for a language is worked out once. */
  builtIn(): Promise<Glossary>;
  /** The keeper's own rows, empty where there are none. Throws a `DatelineError` that names every line that cannot be used. */
  own(): Promise<readonly GlossaryRow[]>;
}

/** The keeper's own files, where they can be looked at one by one. */
export interface OwnGlossaries {
  /** Where they are looked for. */
  readonly folder: string;
  /** In the order of their names. Throws a `DatelineError` when one cannot be read at all. */
  readings(): Promise<readonly (GlossaryReading & { readonly file: string })[]>;
}

/** The glossary as an index is built with. */
export async function loadGlossary(source: GlossarySource): Promise<Glossary> {
  return withOwnRows(await source.builtIn(), await source.own());
}

/** The rows that come with Dateline, then the keeper's own. */
export function withOwnRows(builtIn: Glossary, own: readonly GlossaryRow[]): Glossary {
  return own.length === 0 ? builtIn : createGlossary([...builtIn.rows, ...own]);
}
