/**
 * Where a publication date was found, in the order in which it is believed: what a keeper set by hand, what the record says of
 * itself, what the page's data, its tags, its feed and its address say, what stands in the text, what the file is called.
 */
export const dateOrigins = [
  'edit',
  'record',
  'json-ld',
  'meta',
  'feed',
  'time',
  'url',
  'text',
  'file-name',
] as const;

export type DateOrigin = (typeof dateOrigins)[number];

/** A date as a source wrote it, before it is understood. */
export interface FoundDate {
  readonly written: string;
  readonly origin: DateOrigin;
}
