import type { GlossarySource } from '../../src/retrieval/glossary/glossary-source.ts';

/** A glossary without a row. */
export const noGlossary: GlossarySource = { builtIn: async () => [], own: async () => [] };
