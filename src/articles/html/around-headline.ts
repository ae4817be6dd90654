import type { PageElement } from './page-tree.ts';

/** Where an article says who wrote it and when: from shortly above its headline to its second paragraph, in elements of the page in order. */
export function aroundHeadline(elements: readonly PageElement[]): readonly PageElement[] {
  const headline = headlineIn(elements);
  return elements.slice(Math.max(0, headline - nearHeadline), secondParagraph(elements, headline));
}

/** What `aroundHeadline` has above the headline, or below it; nothing where no heading is of the first rank. */
export function besideHeadline(
  elements: readonly PageElement[],
  side: 'above' | 'below',
): readonly PageElement[] {
  const headline = headlineIn(elements);
  if (headline < 0) return [];
  return side === 'above'
    ? elements.slice(Math.max(0, headline - nearHeadline), headline)
    : elements.slice(headline + 1, secondParagraph(elements, headline));
}

function headlineIn(elements: readonly PageElement[]): number {
  return elements.findIndex(({ name }) => name === 'h1');
}

function secondParagraph(elements: readonly PageElement[], headline: number): number | undefined {
  const paragraphs = elements.flatMap(({ name, length }, index) =>
    name === 'p' && length >= shortestParagraph && index > headline ? [index] : [],
  );
  return paragraphs[1];
}

/** Elements. A section's name, a kicker and a byline may stand above a headline. */
const nearHeadline = 15;
const shortestParagraph = 80;
