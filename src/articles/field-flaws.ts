import type { z } from 'zod';

/** A schema's words for a field that is not there or of another kind: `is missing; wanted the publisher's name`. */
export function wanting(wanted: string): { readonly error: (issue: { readonly input?: unknown }) => string } {
  return { error: ({ input }) => `is ${kindOf(input)}; wanted ${wanted}` };
}

/** What is wrong with what was read, one clause a field: the field's name, what it is, what is wanted. `whole` names all of it. */
export function fieldFlaws(error: z.ZodError, whole: string): string {
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? whole : `"${path.join('.')}"`} ${message}`)
    .join('; ');
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'a record of its own';
}
