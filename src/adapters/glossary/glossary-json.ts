import { z } from 'zod';
import type { GlossaryRow } from '../../retrieval/glossary/parse-glossary.ts';

/** The rows of a glossary as JSON, for `decodeRows`. */
export function encodeRows(rows: readonly GlossaryRow[]): Uint8Array {
  const plain = rows.map(({ place, forms }) => ({ place, forms: Object.fromEntries(forms) }));
  return new TextEncoder().encode(JSON.stringify(plain));
}

/** Throws when the bytes are nothing that `encodeRows` wrote. */
export function decodeRows(bytes: Uint8Array): readonly GlossaryRow[] {
  const rows = rowsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return rows.map(({ place, forms }) => ({ place, forms: new Map(Object.entries(forms)) }));
}

const rowsSchema = z.array(z.object({ place: z.string(), forms: z.record(z.string(), z.array(z.string())) }));
