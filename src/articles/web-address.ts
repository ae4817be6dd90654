/** Whether a text is an address that a browser would open: `https://…` or `http://…`. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** What people are told of a text that is none. */
export function notWebAddress(text: string): string {
  return `"${text}" is not a web address: one begins with https:// or http://`;
}
