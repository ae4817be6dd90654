import { byteLines } from './byte-lines.ts';
import type { ByteStream, Peeked } from './byte-stream.ts';
import { binaryFlaw, decodeLine, encodingOf } from './decode-text.ts';

/** A line as text with a doubt about its encoding, or why there is none. Numbers begin at 1. */
export type TextLine =
  | { readonly number: number; readonly text: string; readonly warning: string | null; readonly flaw: null }
  | { readonly number: number; readonly flaw: string };

/**
 * The lines of a text of any length and encoding, without their line ends. Lines that are UTF-8 are read as such whatever the
 * rest is; the doubt about a guessed encoding comes with the first line that it was needed for. Binary data gives one flaw.
 */
export async function* textLines(
  { head, ended, stream }: Peeked,
  declared: string | null,
  maxLineBytes: number,
): AsyncGenerator<TextLine> {
  const encoding = encodingOf(head, declared, !ended);
  if (encoding === null) {
    yield { number: 1, flaw: binaryFlaw };
    return;
  }
  const wide = encoding.label.startsWith('utf-16');
  let fallback = encoding.label;
  let untold = encoding.warning;
  for await (const line of byteLines(wide ? transcoded(stream, fallback) : stream, maxLineBytes)) {
    const { number } = line;
    if (line.bytes === null) {
      const reason = `the line is longer than ${maxLineBytes / 1024 / 1024} MB; make it several records`;
      yield { number, flaw: reason };
      continue;
    }
    const { text, label, warning } = decodeLine(line.bytes, fallback);
    const doubt = warning ?? (wide || label !== 'utf-8' ? untold : null);
    if (doubt !== null) untold = null;
    if (warning !== null && label !== 'utf-8') fallback = label;
    yield { number, text: text.replace(/\r$/, ''), warning: doubt, flaw: null };
  }
}

/** UTF-16 has line feeds of two bytes; as UTF-8 it is split like everything else. */
async function* transcoded(stream: ByteStream, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  for await (const piece of stream) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}
