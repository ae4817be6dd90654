import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageElement } from './page-tree.ts';

/**
 * Why a page is none of an article by what it says of itself, in words for a keeper: its data, its tags, the marks of the element that
 * holds most of its text, or the system that made it. `null` where it says nothing, or that it is an article after all.
 */
export function statedKind(
  elements: readonly PageElement[],
  meta: MetaTags,
  data: StructuredData,
): string | null {
  const kind = meta.first('og:type')?.toLowerCase() ?? '';
  if (data.isArticle || kind === 'article') return null;
  const types = [...data.types, ...typesOfMost(elements)];
  const stated = kinds.find(({ type }) => types.some((name) => type.test(name)));
  if (stated !== undefined) return stated.reason;
  if (/^(?:og:)?product(?:\.|$)/.test(kind)) return shop;
  return elements.some(isForum) || forumSystem.test(meta.first('generator') ?? '') ? thread : null;
}

const shop = 'it offers something for sale, and is no article';
const thread = 'it is a thread of a forum, not an article';

const kinds: readonly { readonly type: RegExp; readonly reason: string }[] = [
  { type: /^(?:Product|ProductGroup|IndividualProduct)$/, reason: shop },
  { type: /^(?:DiscussionForumPosting|QAPage)$/, reason: thread },
  { type: /^JobPosting$/, reason: 'it advertises a job, and is no article' },
  { type: /^SearchResultsPage$/, reason: 'it is a list of search results, not an article' },
  { type: /^CollectionPage$/, reason: 'it is an overview of articles, not one of them' },
  { type: /^ProfilePage$/, reason: 'it is about somebody of the site, and is no article' },
];

/** Microdata in which more than half of the page stands; a product in a column beside an article says nothing of it. */
function typesOfMost(elements: readonly PageElement[]): readonly string[] {
  const half = (elements[0]?.length ?? 0) / 2;
  return elements
    .filter(({ length }) => length > half)
    .flatMap(({ attributes }) => /schema\.org\/(\w+)\s*$/.exec(attributes.get('itemtype') ?? '')?.[1] ?? []);
}

/** Systems for nothing but forums. */
const forumSystem =
  /^(?:phpbb|vbulletin|xenforo|discourse|mybb|simple machines|smf\b|flarum|punbb|fluxbb|nodebb|yabb|vanilla forums)/i;

/** How their pages are marked where they do not say who made them. */
function isForum({ name, attributes }: PageElement): boolean {
  return (
    (name === 'body' && attributes.get('id') === 'phpbb') ||
    (name === 'html' && attributes.get('id') === 'XF') ||
    (name === 'body' && attributes.get('id') === 'vbulletin')
  );
}
