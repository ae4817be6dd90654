import { lineageOf, type PageElement } from './page-tree.ts';

/** Whether an element is marked as an article of its own: by its name, as a thing of schema.org or as an entry of hAtom. */
export function isArticleElement({ name, attributes }: PageElement): boolean {
  return (
    name === 'article' ||
    /(?:Article|BlogPosting)$/.test(attributes.get('itemtype') ?? '') ||
    /(?:^|\s)h-?entry(?:\s|$)/.test(attributes.get('class') ?? '')
  );
}

/** Whether an element stands in one that is. */
export function standsInArticle(element: PageElement): boolean {
  return lineageOf(element).some(isArticleElement);
}
