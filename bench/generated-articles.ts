import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../src/articles/formats/read-markdown.ts';
import { splitSentences } from '../src/retrieval/words/sentences.ts';
import { seededRandom } from '../test/support/seeded-random.ts';

/** An article made of sentences of the sample archive, in one of its languages. */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** The same articles in every run; each has about `chars` characters. */
export function* generatedArticles(chars: number, seed = 1): Generator<GeneratedArticle> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('picked from an empty list');
    return item;
  };
  const languages = [...sentencesByLanguage().values()];
  for (let number = 1; ; number += 1) {
    const sentences = pick(languages);
    const paragraphs: string[] = [];
    for (let length = 0; length < chars; length += paragraphs.at(-1)?.length ?? 0) {
      paragraphs.push(Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)).join(' '));
    }
    const words = pick(sentences)
      .split(' ')
      .slice(0, 7)
      .join(' ')
      .replace(/[.,;:]+$/, '');
    const day = new Date(Date.UTC(2008, 0, 1 + Math.floor(random() * 5000))).toISOString().slice(0, 10);
    yield { id: `article-${number}`, title: `${words} ${number}`, date: day, paragraphs };
  }
}

function sentencesByLanguage(): ReadonlyMap<string, readonly string[]> {
  const folder = join(import.meta.dirname, '../corpus');
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
    const reading = readMarkdown(file, readFileSync(join(folder, file), 'utf8'));
    if (reading.kind === 'skipped') throw new Error(`${file}: ${reading.reason}`);
    const { body, language } = reading.article;
    const list = found.get(language) ?? [];
    found.set(language, list);
    for (const { start, end } of splitSentences(body, language)) {
      if (end - start > 40) list.push(body.slice(start, end).replaceAll('\n', ' '));
    }
  }
  return found;
}
