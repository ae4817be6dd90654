/** How sure the reader must be before it quotes anything. */
export type Strictness = (typeof strictnesses)[number];

/** Most careful first. */
export const strictnesses = ['strict', 'balanced', 'eager'] as const;

export const defaultStrictness: Strictness = 'balanced';

export function isStrictness(text: string): text is Strictness {
  return strictnesses.some((name) => name === text);
}
