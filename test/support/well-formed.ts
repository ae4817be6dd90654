/**
 * What keeps a text from being well-formed XML, or `null`: marks that do not nest, attributes without quotes or given twice, signs that
 * would have to be escaped, characters that XML does not have. Knows as much of XML as our pages use: elements, attributes, character
 * references by number, a document type without a subset.
 */
export function xmlFlaw(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const foreign = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (foreign !== null) return `a character that XML does not have, at ${foreign.index}`;
  const open: string[] = [];
  let roots = 0;
  let at = text.startsWith(documentType) ? documentType.length : 0;
  for (const match of text.slice(at).matchAll(token)) {
    const [whole, closing, opening, attributes = '', empty, words] = match;
    if (closing !== undefined) {
      const last = open.pop();
      if (last !== closing) return `</${closing}> closes <${last ?? 'nothing'}>`;
    } else if (opening !== undefined) {
      if (open.length === 0) roots += 1;
      const names = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => {
        return badReference(value) === null ? name : `${name}, whose value is not escaped,`;
      });
      const twice = names.find((name, i) => names.indexOf(name) !== i || name.includes(' '));
      if (twice !== undefined) return `attribute ${twice} in ${whole}`;
      if (empty === '') open.push(opening);
    } else if (words !== undefined) {
      if (open.length === 0 && words.trim() !== '')
        return `words outside of the root: ${words.trim().slice(0, 40)}`;
      const bad = badReference(words);
      if (bad !== null) return `& that is no reference: ${bad}`;
    }
    at += whole.length;
  }
  if (at !== text.length) return `a mark that is none: ${text.slice(at, at + 60)}`;
  if (open.length > 0) return `<${open.at(-1)}> is never closed`;
  return roots === 1 ? null : `${roots} roots`;
}

const documentType = '<!DOCTYPE html>';

/** A closing mark, an opening one with its attributes, or words; each where the one before ended. */
const token = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

function badReference(text: string): string | null {
  return /&(?!#\d+;|#x[\da-fA-F]+;|(?:amp|lt|gt|quot|apos);)/.exec(text) === null ? null : text.slice(0, 40);
}
