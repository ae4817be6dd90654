/** What holds other files. */
export type Container = 'zip' | 'epub' | 'gzip';

/**
 * What the first bytes of a file say of it: that it holds other files, or why it cannot be read. `null` for everything else,
 * text above all.
 */
export function binaryFormat(
  file: string,
  head: Uint8Array,
): { readonly container: Container } | { readonly reason: string } | null {
  const signature = latin(head, 0, 32);
  if (signature.startsWith('PK\x03\x04') || signature.startsWith('PK\x05\x06'))
    return zipFormat(file, latin(head, 30, 150));
  if (signature.startsWith('\x1f\x8b')) return { container: 'gzip' };
  if (latin(head, 257, 262) === 'ustar') return { reason: 'it is a tar archive; pack its files as .zip' };
  const known = signatures.find(({ at = 0, starts }) =>
    starts.some((start) => signature.startsWith(start, at)),
  );
  return known === undefined ? null : { reason: known.reason };
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Office documents and e-books are zip archives; the first file in them says which. */
function zipFormat(file: string, first: string) {
  if (first.startsWith('mimetypeapplication/epub+zip') || /\.epub$/i.test(file))
    return { container: 'epub' } as const;
  if (
    first.startsWith('mimetypeapplication/vnd.oasis.opendocument') ||
    /\.(?:docx|xlsx|pptx|od[tsp])$/i.test(file)
  ) {
    return { reason: 'it is an office document; save it as HTML or text' };
  }
  return { container: 'zip' } as const;
}

const office = 'it is an office document; save it as HTML or text';
const media = 'it is a picture, sound or film';

const signatures: readonly {
  readonly at?: number;
  readonly starts: readonly string[];
  readonly reason: string;
}[] = [
  {
    starts: ['%PDF-'],
    reason:
      'it is a PDF; save its text as .txt, for example with pdftotext, and see that paragraphs are whole',
  },
  { starts: ['{\\rtf', '\xd0\xcf\x11\xe0'], reason: office },
  {
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'RIFF', 'ID3', 'OggS', 'fLaC', '\0\0\x01\0'],
    reason: media,
  },
  { at: 4, starts: ['ftyp'], reason: media },
  {
    starts: ['BZh9', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!\x1a', '\x28\xb5\x2f\xfd'],
    reason: 'it is packed in a way that is not read; unpack it, or pack it as .zip or .gz',
  },
  {
    starts: ['MIME-Version: ', 'From: <Saved by ', 'Snapshot-Content-Location: ', 'bplist00'],
    reason: 'it is a web archive; save the page as HTML',
  },
  { starts: ['SQLite format 3'], reason: 'it is a database; export its articles as CSV or JSON' },
];
