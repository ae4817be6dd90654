import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import type { GlossarySource } from '../../src/retrieval/glossary/glossary-source.ts';

/** A glossary without a row. */
export const noGlossary: GlossarySource = { builtIn: async () => createGlossary([]), own: async () => [] };
