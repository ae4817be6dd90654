/** Milliseconds to hundredths of one: more digits would be noise. */
export function hundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
}
