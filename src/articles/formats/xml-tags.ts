/** A start tag with the text after it, up to the next tag. */
export interface XmlTag {
  /** Without its prefix, in lower case. */
  readonly name: string;
  /** By names as they were written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The start tags of a small XML document, in their order: enough for lists and records, and linear whatever it holds. */
export function xmlTags(xml: string): readonly XmlTag[] {
  return [...xml.matchAll(tag)].map(([, name = '', attributes = '', text = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [
        key,
        unescaped(double ?? single ?? ''),
      ]),
    ),
    text: unescaped(text.replace(/^<!\[CDATA\[([^<]*)\]\]>$/, '$1')).trim(),
  }));
}

const tag = /<(?:[\w.-]{1,100}:)?([\w.-]{1,100})((?:\s[^<>]*)?)\/?>((?:<!\[CDATA\[)?[^<]*)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function unescaped(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return named.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
