/** An archive's first and last date in words, as they follow a noun; nothing where there are none. */
export function dated(window: string | null): string {
  return window === null ? '' : ` (${window})`;
}
