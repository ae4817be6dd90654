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

/** The origin of that name; `record` for any other, since it stands in a record. */
export function dateOriginOf(name: string | null | undefined): DateOrigin {
  return dateOrigins.find((origin) => origin === name) ?? 'record';
}

/** A date as a source wrote it, before it is understood. */
export interface FoundDate {
  readonly written: string;
  readonly origin: DateOrigin;
}

/** What a field of some record gave as a date: one `FoundDate`, or none where the field is absent or blank. */
export function foundDate(written: string | null | undefined, origin: DateOrigin): readonly FoundDate[] {
  return written === null || written === undefined || written.trim() === '' ? [] : [{ written, origin }];
}
