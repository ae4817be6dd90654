import { analyse } from 'chardet';

/** Bytes as text, with a doubt where their encoding had to be guessed; or why they are no text. */
export type DecodedText =
  | { readonly text: string; readonly warning: string | null; readonly flaw: null }
  | { readonly flaw: string };

/**
 * Reads bytes as text: a byte order mark decides; then UTF-8, where every byte fits; then what the document or its server
 * `declared`; then a guess, which is a warning. A few bytes that are not UTF-8 among many that are become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const unpadded = withoutPadding(bytes);
  const plain = plainUtf8(unpadded);
  if (plain !== null) return { text: plain, warning: null, flaw: null };
  const encoding = encodingOf(unpadded, declared);
  if (encoding === null) return { flaw: binaryFlaw };
  const { label, warning } = encoding;
  const text = decodeAs(unpadded, label);
  return { text, warning, flaw: null };
}

/** The reason for which bytes are no text. */
export const binaryFlaw = 'it is not text but binary data';

/** A label that `TextDecoder` knows, and a doubt where it was guessed. */
export interface TextEncoding {
  readonly label: string;
  readonly warning: string | null;
}

/** The encoding of a text, or of its beginning when `cut`; `null` for bytes that are no text. */
export function encodingOf(
  bytes: Uint8Array,
  declared: string | null = null,
  cut = false,
): TextEncoding | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return sure(marked);
  const wide = wideEncoding(bytes);
  if (wide !== null) return guessed(wide);
  if (isBinary(bytes)) return null;
  const text = strictUtf8(bytes, cut);
  if (text !== null && !mayShift(text)) return sure('utf-8');
  const named = knownEncoding(declared) ?? knownEncoding(declaredInside(bytes));
  if (named !== null && named !== 'utf-8') return sure(named);
  return guessedEncoding(bytes);
}

/** One line of a text: UTF-8 where every byte fits, else `fallback`, else a guess, which is a warning. */
export function decodeLine(
  bytes: Uint8Array,
  fallback: string | null,
): TextEncoding & { readonly text: string } {
  const plain = strictUtf8(bytes);
  if (plain !== null) return { ...sure('utf-8'), text: plain };
  const encoding = fallback === null || fallback === 'utf-8' ? guessedEncoding(bytes) : sure(fallback);
  return { ...encoding, text: decodeAs(bytes, encoding.label) };
}

/**
 * Decodes bytes of a known encoding. In two steps, since Node 20 takes windows-1252 for latin1 when it decodes in one, and
 * loses its quotation marks and dashes.
 */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The charset of a `Content-Type` header, or `null`. */
export function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function sure(label: string): TextEncoding {
  return { label, warning: null };
}

function guessed(label: string): TextEncoding {
  return { label, warning: `it is not UTF-8; read as ${label}. Save it as UTF-8 if letters look wrong` };
}

/** Files are padded to a block by some systems with NUL, and closed by others with Ctrl-Z. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== 0 && bytes.at(-1) !== 0x1a) return bytes;
  if (wideEncoding(bytes) !== null || byteOrderMark(bytes)?.startsWith('utf-16') === true) return bytes;
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end -= 1;
  return bytes.subarray(0, end);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without its mark: in text of Latin letters every other byte is NUL, and hardly any of the bytes between. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || !bytes.subarray(0, sampleLength).includes(0)) return null;
  const sample = bytes.subarray(0, sampleLength);
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const units = sample.length / 2;
  if (odd > units / 4 && even < units / 100) return 'utf-16le';
  return even > units / 4 && odd < units / 100 ? 'utf-16be' : null;
}

/** What is no text has a control character in every dozen of bytes; a text may have caught a few, however short it is. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== shiftByte && byte !== 0x1a) controls += 1;
  }
  return controls > Math.max(sample.length / 200, Math.min(mostStray, sample.length / 20));
}

const mostStray = 4;

/** Bytes looked at where the whole need not be. */
const sampleLength = 64 * 1024;

/** Begins the shifts of ISO-2022-JP. */
const shiftByte = 0x1b;

/** ISO-2022-JP is all ASCII to the eye of a UTF-8 decoder. The colours of a terminal begin with the same byte and are no shifts. */
function mayShift(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a shift begins with one.
  return /\x1b\$[@B(]|\x1b\([IJD]/.test(text) && !/[^\0-\x7f]/.test(text);
}

/** What nearly every file is, decoded once; `null` for all that has to be looked at more closely. */
function plainUtf8(bytes: Uint8Array): string | null {
  if (byteOrderMark(bytes) !== null) return null;
  const text = strictUtf8(bytes);
  return text === null || controls.test(text) ? null : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const controls = /[\0-\x07\x0e-\x1f]/;

function strictUtf8(bytes: Uint8Array, cut = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What an HTML or XML document says of its own encoding near its beginning. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).trimStart();
  if (!head.startsWith('<')) return null;
  const declaration = /^<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head);
  return (declaration ?? /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head))?.[1] ?? null;
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function guessedEncoding(bytes: Uint8Array): TextEncoding {
  const lossy = mostlyUtf8(bytes);
  if (lossy !== null) return lossy;
  const candidates = analyse(sampleAround(bytes)).flatMap(({ name, confidence }) => {
    const label = knownEncoding(name);
    return label === null ? [] : [{ label, confidence }];
  });
  const western = candidates.find(({ label }) => label === 'windows-1252')?.confidence ?? 0;
  const best = candidates[0];
  return best === undefined || best.confidence < leastConfidence || best.confidence - western <= clearLead
    ? guessed('windows-1252')
    : guessed(best.label);
}

/** On the detector's scale of 0 to 100, where ten is what a few letters give to any multi-byte encoding. */
const leastConfidence = 15;

/** English, German and Dutch text is what these archives mostly hold, and single words of it look like several encodings. */
const clearLead = 5;

/** Text that is UTF-8 but for a few broken letters: a file cut off, or two pasted together. */
function mostlyUtf8(bytes: Uint8Array): TextEncoding | null {
  const text = new TextDecoder('utf-8').decode(
    bytes.length > 2 * mostLossy ? bytes.subarray(0, mostLossy) : bytes,
  );
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (broken === 0 || sound < 4 * broken) return null;
  return { label: 'utf-8', warning: 'some bytes of it are not UTF-8; they are shown as \ufffd' };
}

const mostLossy = 1024 * 1024;

/** The detector learns from the bytes beyond ASCII, and the first may be far into the text. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + sampleLength);
}
