import { createGlossaryFiles } from '../../src/adapters/glossary/glossary-files.ts';
import type { GlossarySource } from '../../src/retrieval/glossary/glossary-source.ts';

const files = createGlossaryFiles({
  builtIn: new URL('../../src/retrieval/glossary/en-de-nl.tsv', import.meta.url),
  folder: 'no-such-folder',
});

/** The glossary that comes with Dateline: one for all tests of a process, since it takes longer to work out than most of them take. */
export const builtInGlossary: Pick<GlossarySource, 'builtIn'> = { builtIn: () => files.builtIn() };
