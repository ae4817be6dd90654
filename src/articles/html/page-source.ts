import { isBlock } from './block-elements.ts';
import { closedByStart, tableCells, tableParts } from './optional-tags.ts';

/** A page's markup made safe to parse, and what was taken out of it on the way. */
export interface PageSource {
  /**
   * Every element that can carry text or say something of the page, inside one `<html><body>`: attribute names in lower case, no
   * scripts, styles, comments or pictures, no end tag without its start, nesting bounded.
   */
  readonly markup: string;
  /** The text of each `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** What `<html lang>` claims. */
  readonly language: string | null;
  /** The address that a browser or SingleFile wrote into the page when it saved it. */
  readonly savedFrom: string | null;
}

/** Why a page is more than is read, in words for a keeper. */
export interface PageExcess {
  readonly excess: string;
}

/**
 * Reads the tags of a page once, from left to right, in time linear in its length whatever it holds. A DOM parser alone takes 20 s
 * for a million character references and for 50,000 unclosed `<b><p>`; what this hands on takes it less than two seconds.
 */
export function pageSource(html: string): PageSource | PageExcess {
  if (html.length > mostChars) {
    return { excess: `it has ${html.length} characters; pages are read up to ${mostChars}` };
  }
  const out: string[] = [];
  const jsonLd: string[] = [];
  const open: string[] = [];
  const unclosed = new Set<string>();
  const roots = { html: '', body: '' };
  let language: string | null = null;
  let savedFrom: string | null = null;
  let parts = 0;
  let at = 0;

  while (at < html.length && parts <= mostParts) {
    const tag = html.indexOf('<', at);
    if (tag < 0 || tag > at) text(html.slice(at, tag < 0 ? html.length : tag));
    if (tag < 0) break;
    at = nextTag(tag);
  }
  if (parts > mostParts) {
    return {
      excess: `it has more than ${mostParts} tags and character references; it is too large for an article`,
    };
  }
  for (const name of open.toReversed()) out.push(`</${name}>`);
  const markup = `<html${roots.html}><body${roots.body}>${out.join('')}</body></html>`;
  return { markup, jsonLd, language, savedFrom };

  /** Reads what begins with the `<` at `start`; where it ends. */
  function nextTag(start: number): number {
    if (html.startsWith('<!--', start)) return comment(start);
    if (html.startsWith('<![CDATA[', start)) return characterData(start);
    if (/[!?]/.test(html[start + 1] ?? '')) return after('>', start);
    const tagName = /<(\/?)([a-z][a-z0-9:_-]*)/iy;
    tagName.lastIndex = start;
    const found = tagName.exec(html);
    if (found === null) {
      text('&lt;');
      return start + 1;
    }
    const [whole, slash, written = ''] = found;
    const name = written.toLowerCase();
    if (slash === '/') {
      endTag(name);
      return after('>', start);
    }
    const { end, attributes } = attributesAt(start + whole.length);
    return startTag(name, attributes, end);
  }

  function startTag(name: string, attributes: ReadonlyMap<string, string>, end: number): number {
    if (name === 'html') language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    if (neverText.has(name) || name === 'title') {
      const close = endOf(`</${name}`, end);
      if (close === null) return end;
      const inside = html.slice(end, close);
      if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) jsonLd.push(inside);
      if (name === 'title') titleElement(inside.slice(0, longestTitleElement));
      return after('>', close);
    }
    if ((name === 'html' || name === 'body') && roots[name] === '') {
      roots[name] = kindAttributes.map((key) => written(key, attributes.get(key))).join('');
    }
    if (structural.has(name)) return end;
    closeBefore(name);
    parts += 1;
    const isVoid = voidElements.has(name);
    if (!isVoid && open.length >= deepestNesting) {
      if (isBlock(name) && !out.at(-1)?.startsWith('<br')) out.push('<br><br>');
      return end;
    }
    out.push(`<${name}`);
    for (const [key, value] of attributes) out.push(written(key, value));
    out.push('>');
    if (!isVoid) open.push(name);
    return end;
  }

  function titleElement(inside: string): void {
    out.push('<title>');
    text(inside.replaceAll('<', '&lt;'));
    out.push('</title>');
  }

  /** Start tags that close an element whose end tag may be left out. */
  function closeBefore(name: string): void {
    for (const { starts, close, within } of closedByStart) {
      if (starts(name))
        closeFrom(
          open.findLastIndex((opened) => close.has(opened) || within.has(opened)),
          close,
        );
    }
  }

  function closeFrom(index: number, close: ReadonlySet<string>): void {
    if (index >= 0 && close.has(open[index] ?? '')) closeTo(index);
  }

  /**
   * An end tag closes what was opened since its start tag. It says nothing where none is open, where it would reach out of a table
   * cell, and where it ends bold type or a link across paragraphs, which would cut the last of them in two.
   */
  function endTag(name: string): void {
    if (name === 'br') out.push('<br>');
    const index = open.findLastIndex(
      (opened) =>
        opened === name ||
        (tableCells.has(opened) && !tableParts.has(name)) ||
        (isBlock(opened) && !isBlock(name)),
    );
    if (index >= 0 && open[index] === name) closeTo(index);
  }

  function closeTo(index: number): void {
    for (const name of open.splice(index).toReversed()) out.push(`</${name}>`);
  }

  function comment(start: number): number {
    const end = endOf('-->', start + 4);
    const inside = html.slice(start + 4, Math.min(end ?? html.length, start + 2000));
    savedFrom ??= savedAddress.exec(inside)?.[1] ?? null;
    return end === null ? after('>', start) : end + 3;
  }

  /** Text in XHTML; a browser takes it for a comment in HTML, where it is hardly ever meant as one. */
  function characterData(start: number): number {
    const end = endOf(']]>', start);
    if (end === null) return after('>', start);
    text(
      html
        .slice(start + 9, end)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;'),
    );
    return end + 3;
  }

  function text(written: string): void {
    const plain = written.includes('&') ? written.replace(numericReference, characterOf) : written;
    for (let ref = plain.indexOf('&'); ref >= 0; ref = plain.indexOf('&', ref + 1)) parts += 1;
    out.push(plain);
  }

  function attributesAt(start: number): { readonly end: number; readonly attributes: Map<string, string> } {
    const attributes = new Map<string, string>();
    const attributePart =
      /\s*(?:(>)|\/|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))?)?|["'=])/y;
    attributePart.lastIndex = start;
    let end = start;
    for (let part = attributePart.exec(html); part !== null; part = attributePart.exec(html)) {
      end = attributePart.lastIndex;
      const [, close, key = '', double, single, bare] = part;
      if (close !== undefined) break;
      const name = key.toLowerCase();
      const value = double ?? single ?? bare ?? '';
      if (keptAttributes.has(name) && !attributes.has(name) && value.length <= longestAttribute) {
        attributes.set(name, value.replaceAll('"', '&quot;'));
      }
    }
    return { end, attributes };
  }

  /** Where a mark comes next, in any case of letters; remembers marks that come no more, so that each is looked for in vain once. */
  function endOf(mark: string, from: number): number | null {
    if (unclosed.has(mark)) return null;
    const pattern = new RegExp(mark.replaceAll(/[[\]/]/g, '\\$&'), 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(html);
    if (found === null) unclosed.add(mark);
    return found?.index ?? null;
  }

  function after(mark: string, from: number): number {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length;
  }
}

/** Saved pages carry their scripts and pictures with them; a page of news has some hundred thousand characters. */
const mostChars = 8 * 1024 * 1024;

/** Elements, end tags that may be left out, and references. Long pages of real sites stay under 30,000. */
const mostParts = 60_000;

/** Browsers stop nesting at 512; deeper elements are read as if their tags were not there. */
const deepestNesting = 400;

const longestTitleElement = 2_000;

/** Meta descriptions are the longest that are read. */
const longestAttribute = 10_000;

function written(key: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${key}="${value}"`;
}

/** What says of which kind a page is where it stands on `<html>` or `<body>`. Classes there speak of the whole site. */
const kindAttributes = ['id', 'itemtype'];

const structural = new Set(['html', 'head', 'body', 'frameset']);

/** Elements whose contents are never text of the page. */
const neverText = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'iframe',
  'svg',
  'object',
  'video',
  'audio',
  'canvas',
  'map',
  'select',
  'datalist',
  'textarea',
]);

const voidElements = new Set([
  'area',
  'base',
  'basefont',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

const keptAttributes = new Set([
  'class',
  'id',
  'itemprop',
  'itemtype',
  'itemscope',
  'rel',
  'href',
  'alt',
  'content',
  'name',
  'property',
  'datetime',
  'pubdate',
  'hidden',
  'style',
  'role',
  'lang',
  'title',
  'type',
  'aria-hidden',
  'aria-label',
  'data-test',
  'data-testid',
  'data-component',
  'data-type',
]);

const savedAddress = /(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/[^\s<>"]+)/i;

/** Letters written as numbers, as some systems write all that is not ASCII; from 160 on no number can be markup. */
const numericReference = /&#(?:x([0-9a-f]{2,6})|(\d{3,7}));/gi;

function characterOf(reference: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code >= 160 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : reference;
}
