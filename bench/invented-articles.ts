import { seededRandom } from '../test/support/seeded-random.ts';
import { generatedArticles } from './generated-articles.ts';

export interface InventedArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly body: string;
}

/**
 * Articles that share no sentences, as those of a real archive do not: the words of the sample archive, mostly as they follow each other there,
 * and one in six a name from a vocabulary of 60,000 of which few are common. Some 4,000 characters each; the same in every run.
 */
export function* inventedArticles(): Generator<InventedArticle> {
  const random = seededRandom(7);
  const followers = followersOf(60);
  const known = [...followers].flatMap(([word, { length }]) => Array.from({ length }, () => word));
  const starts = [...followers.keys()].filter((word) => /^\p{Lu}/u.test(word));
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? 'News';
  const sentence = (): string => {
    const words = [pick(starts)];
    while (words.length < 7 || (words.length < 30 && random() > 0.06)) {
      const next = random() < 1 / 4 ? pick(known) : pick(followers.get(words.at(-1) ?? '') ?? starts);
      words.push(random() < 1 / 6 ? nameOf(Math.floor(60_000 * random() ** 3)) : next);
    }
    return `${words.join(' ').replace(/[.,;:!?]+$/, '')}.`;
  };
  for (let number = 1; ; number += 1) {
    const paragraphs: string[] = [];
    for (let length = 0; length < 4000; length += paragraphs.at(-1)?.length ?? 0) {
      paragraphs.push(Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' '));
    }
    yield {
      id: `article-${number}`,
      title: sentence().split(' ').slice(0, 8).join(' ').replace(/\.$/, ''),
      date: new Date(Date.UTC(2008, 0, 1 + Math.floor(random() * 5000))).toISOString().slice(0, 10),
      language: ['en', 'de', 'nl'][number % 3] ?? 'en',
      body: paragraphs.join('\n\n'),
    };
  }
}

/** What may follow each word, as often as it does. */
function followersOf(articles: number): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  let left = articles;
  for (const { paragraphs } of generatedArticles(4000)) {
    const words = paragraphs.join(' ').split(/\s+/);
    for (const [i, word] of words.entries()) {
      const list = followers.get(word) ?? [];
      followers.set(word, list);
      list.push(words[i + 1] ?? word);
    }
    left -= 1;
    if (left <= 0) return followers;
  }
  return followers;
}

const syllables =
  'ba ber con da del e for gan hal in ka kro la lin mar men nor o pa pel qui ras sen ta tor u van wil xo zen'.split(
    ' ',
  );

function nameOf(number: number): string {
  let name = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    name += syllables[rest % syllables.length] ?? '';
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
