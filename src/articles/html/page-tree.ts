import { DOMParser } from 'linkedom';
import { isBlock } from './block-elements.ts';

/** An element of a page, with what is in it in the order of the page. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  /** By names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly children: readonly (PageElement | string)[];
  /** Characters of text under it, so that nobody reads a whole page to learn that it is long. */
  readonly length: number;
  /** Whether words stand directly in it, beside its elements. */
  readonly hasWords: boolean;
}

/** The tree of a page. `markup` is that of a `PageSource`: bounded in size and depth, inside one `<html>`. */
export function pageTree(markup: string): PageElement {
  return treeOf(parseDocument(markup).documentElement);
}

/** What is in a node of a DOM, as an `<html>` with the node's attributes; empty for what is no node. */
export function treeOf(node: unknown): PageElement {
  const root: GrowingElement = {
    name: 'html',
    attributes: isNode(node) ? attributesOf(node.attributes) : new Map(),
    parent: null,
    children: [],
    length: 0,
    hasWords: false,
  };
  if (isNode(node)) addChildren(root, node);
  return root;
}

/** The page as a document of linkedom, for libraries that read a DOM. Nothing in it is run or fetched. */
export function parseDocument(markup: string): ParsedDocument {
  return new DOMParser().parseFromString(markup, 'text/html');
}

/** All elements under one, itself first, in the order of the page; not those that `skip` names, nor what is in them. */
export function elementsIn(
  element: PageElement,
  skip: (element: PageElement) => boolean = () => false,
): readonly PageElement[] {
  const found: PageElement[] = [];
  visit(element);
  return found;

  function visit(visited: PageElement): void {
    if (skip(visited)) return;
    found.push(visited);
    for (const child of visited.children) if (typeof child !== 'string') visit(child);
  }
}

/** The words in an element, on one line. */
export function wordsIn(element: PageElement): string {
  return linesIn(element).join(' ');
}

/** The words in an element line by line, as it is shown; not those in the elements that `skip` names. */
export function linesIn(
  element: PageElement,
  skip: (element: PageElement) => boolean = () => false,
): readonly string[] {
  return textIn(element, skip)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** With a line break around each element that has lines of its own, and no other. */
function textIn({ name, children }: PageElement, skip: (element: PageElement) => boolean): string {
  const inside = children
    .map((child) =>
      typeof child === 'string' ? child.replaceAll('\n', ' ') : skip(child) ? ' ' : textIn(child, skip),
    )
    .join('');
  return name === 'br' || isBlock(name) ? `\n${inside}\n` : inside;
}

/** An element, its parent, its parent's parent and so on. */
export function lineageOf(element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null; at = at.parent) found.push(at);
  return found;
}

/** The element that stands next to one, in the same parent; `null` behind the last. */
export function elementAfter(element: PageElement): PageElement | null {
  const beside = element.parent?.children.filter((child) => typeof child !== 'string') ?? [];
  return beside[beside.indexOf(element) + 1] ?? null;
}

/** Opaque: this project reads `PageElement`s. */
export interface ParsedDocument {
  readonly documentElement: unknown;
}

interface GrowingElement extends PageElement {
  readonly children: (PageElement | string)[];
  length: number;
  hasWords: boolean;
}

/** What is read of linkedom's nodes, whose own types lean on a browser's. */
interface Node {
  readonly nodeType: number;
  readonly localName?: unknown;
  readonly data?: unknown;
  readonly attributes?: unknown;
  readonly firstChild: unknown;
  readonly nextSibling: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

function addChildren(parent: GrowingElement, node: Node): void {
  for (let child = node.firstChild; isNode(child); child = child.nextSibling) {
    if (child.nodeType === 3 && typeof child.data === 'string') {
      parent.children.push(child.data);
      parent.length += child.data.length;
      parent.hasWords ||= /\p{L}{2}/u.test(child.data);
    }
    if (child.nodeType !== 1 || typeof child.localName !== 'string') continue;
    const element: GrowingElement = {
      name: child.localName.toLowerCase(),
      attributes: attributesOf(child.attributes),
      parent,
      children: [],
      length: 0,
      hasWords: false,
    };
    parent.children.push(element);
    addChildren(element, child);
    parent.length += element.length;
  }
}

function attributesOf(list: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!Array.isArray(list)) return found;
  for (const attribute of list) {
    if (isAttribute(attribute)) found.set(attribute.name, attribute.value);
  }
  return found;
}

function isAttribute(value: unknown): value is { readonly name: string; readonly value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
