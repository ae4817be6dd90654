/** Whether a text is an address that a browser would open: `https://…` or `http://…`. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** What people are told about a text that is not one. */
export function notWebAddress(text: string): string {
  return `"${text}" is not a web address: one begins with https:// or http://`;
}

/** The address without what newsletters and networks add to it to see who came. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  return dropTracking(url) ? url.href : address;
}

/** Whether there was anything to drop. */
function dropTracking(url: URL): boolean {
  if (url.search === '') return false;
  const tracking = [...url.searchParams.keys()].filter((key) =>
    /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ns_campaign|at_\w+|cmpid|wt_?mc)$/i.test(key),
  );
  for (const key of tracking) url.searchParams.delete(key);
  return tracking.length > 0;
}

/**
 * What two addresses of one page have in common, however it was copied: without the scheme, `www.`, what tells who came, the place in
 * the page and a final slash. `null` for what is no address of a page: without a scheme, one is a host with a dot and a path.
 */
export function pageAddress(text: string): string | null {
  const written = /^[^\s/:]+\.[^\s/]+\/\S/.test(text) ? `https://${text}` : text;
  if (/\s/.test(text) || !isWebAddress(written)) return null;
  const url = new URL(written);
  dropTracking(url);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
