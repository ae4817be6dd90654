import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Article } from './article.ts';

/**
 * An article as a Markdown file with front matter, which `readMarkdown` reads back to the letter: what has a meaning in Markdown is
 * escaped, each paragraph stands on its own, a line break inside one is a hard break.
 */
export function articleMarkdown(article: Article): string {
  const { id, title, publisher, author, date, dateOrigin, language, url, body } = article;
  const fields = { id, title, publisher, author, date, 'date-found-in': dateOrigin, language, url };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return `---\n${stringify(given, { lineWidth: 0 })}---\n\n${bodyMarkdown(body)}`;
}

type PhrasingNode = { type: 'text'; value: string } | { type: 'break' };

function bodyMarkdown(body: string): string {
  const paragraphs = body.split('\n\n').map((paragraph) => ({
    type: 'paragraph' as const,
    children: paragraph
      .split('\n')
      .flatMap((line, i): PhrasingNode[] =>
        i === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }],
      ),
  }));
  return toMarkdown({ type: 'root', children: paragraphs });
}
