import fc from 'fast-check';

/** What befalls a file: a piece of it is cut out, said twice, overwritten, or something foreign comes between. */
const mishap = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom('cut', 'repeat', 'overwrite', 'insert', 'truncate'),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '"',
        '<',
        '>',
        '&',
        '{',
        '[',
        ']',
        '\n',
        '\0',
        '\r',
        ',',
        ';',
        '---\n',
        '<![CDATA[',
        '\u202e',
        '😀',
        '\ufeff',
        '<p>',
        'PK\x03\x04',
      )
      .map((text) => Buffer.from(text)),
  ),
});
export type Mishap = typeof mishap extends fc.Arbitrary<infer T> ? T : never;

/** A few of them, one after another. */
export const mishaps = fc.array(mishap, { minLength: 1, maxLength: 4 });

/** A file after all that befell it. */
export function damaged(file: Buffer, befell: readonly Mishap[]): Buffer {
  return befell.reduce(befallen, file);
}

function befallen(file: Buffer, { at, length, kind, bytes }: Mishap): Buffer {
  const start = Math.floor(at * file.length);
  const [before, piece, after] = [
    file.subarray(0, start),
    file.subarray(start, start + length),
    file.subarray(start + length),
  ];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, piece, piece, piece, after]);
    case 'overwrite':
      return Buffer.concat([before, bytes, file.subarray(start + bytes.length)]);
    case 'insert':
      return Buffer.concat([before, bytes, piece, after]);
    case 'truncate':
      return before;
  }
}
