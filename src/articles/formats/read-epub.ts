import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { bodyText } from '../body-text.ts';
import { type FoundDate, foundDate } from '../dates/date-origin.ts';
import type { Dropped } from '../dropped.ts';
import { nameFromFile } from '../file-name.ts';
import { fragmentBlocks } from '../html/fragment-text.ts';
import { oneLine, openingWords } from '../one-line.ts';
import { type XmlTag, xmlTags } from './xml-tags.ts';

/** What the package document of an EPUB says. */
export interface EpubBook {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly dates: readonly FoundDate[];
  readonly language: string | null;
  /** The paths of its documents within the archive, in reading order. */
  readonly chapters: readonly string[];
}

/** Where `META-INF/container.xml` says that the package document is, or `null`. */
export function epubPackagePath(container: string): string | null {
  const root = xmlTags(container).find(({ name }) => name === 'rootfile');
  return root?.attributes.get('full-path') ?? null;
}

/** Reads the package document, whose own path in the archive is `path`. */
export function readEpubBook(path: string, opf: string): EpubBook {
  const tags = xmlTags(opf);
  const hrefs = new Map(
    tags.flatMap(({ name, attributes }) => {
      const [id, href] = [attributes.get('id'), attributes.get('href')];
      return name === 'item' && id !== undefined && href !== undefined ? [[id, href] as const] : [];
    }),
  );
  const spine = tags.filter(({ name }) => name === 'itemref');
  return {
    title: first('title'),
    publisher: first('publisher'),
    author: texts('creator').join(', ') || null,
    dates: tags
      .filter((tag) => tag.name === 'date' && isPublication(tag))
      .flatMap(({ text }) => foundDate(text, 'meta')),
    language: first('language'),
    chapters: [
      ...new Set(
        spine.flatMap(({ attributes }) => resolved(path, hrefs.get(attributes.get('idref') ?? '')) ?? []),
      ),
    ],
  };

  function texts(wanted: string): readonly string[] {
    return tags.filter(({ name, text }) => name === wanted && text !== '').map(({ text }) => text);
  }

  function first(wanted: string): string | null {
    return texts(wanted)[0] ?? null;
  }
}

/** EPUB 2 marks dates by their event; one without a mark is that of publication. */
function isPublication({ attributes }: XmlTag): boolean {
  const event = attributes.get('opf:event') ?? attributes.get('event') ?? 'publication';
  return /^(?:original-)?publication$/.test(event);
}

/** A reference from one file of the archive to another as a path in it; `null` for what lies outside. */
function resolved(from: string, reference: string | undefined): string | null {
  const base = 'epub://book/';
  if (reference === undefined || !URL.canParse(reference, base + from)) return null;
  const { href } = new URL(reference, base + from);
  if (!href.startsWith(base)) return null;
  try {
    return decodeURIComponent(href.slice(base.length).replace(/[?#].*$/, ''));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * Reads one document of a book: an article titled by its first heading, with the book's publisher, date and language. What is
 * too short to be one, as a cover or a title page, is returned as dropped.
 */
export function readEpubChapter(place: string, book: EpubBook, xhtml: string): ArticleReading | Dropped {
  const blocks = fragmentBlocks(xhtml);
  if (blocks === null) return skipped(place, 'the document is too large for an article');
  const heading = blocks.find((block) => block.heading);
  const body = blocks.filter((block) => block !== heading).map(({ text }) => text);
  const text = bodyText(body.join('\n\n'));
  if (text.length < shortestChapter) {
    return {
      text: openingWords(`${heading?.text ?? ''} ${text}`, 80) || place,
      reason: 'too short for an article',
    };
  }
  return articleFromDraft({
    file: place,
    fields: {
      title: heading === undefined ? book.title : oneLine(heading.text),
      publisher: book.publisher,
      author: book.author,
      language: book.language,
    },
    dates: book.dates,
    body: text,
    dropped: [],
    name: nameFromFile(place),
    remedy: (field) => `with \`dateline edit\`, once the article is added: --${field}`,
  });
}

/** Characters: a paragraph. Covers, title pages and imprints have less. */
const shortestChapter = 300;
