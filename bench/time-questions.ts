/**
 * How much should the time in a question count? Questions are made from any archive of English articles dated to the day, so that nobody's taste is in
 * them; R@1 and R@5 of the right article, for a row of weights:
 *
 *     npx tsx bench/time-questions.ts CORPUS [QUESTIONS.jsonl]
 *
 * One row for each weight of what is told: how right a passage of another day is that names the time. Questions of a file are asked as
 * they stand (lines of `{ q, today, gold: [ids] }`), instead of made ones. The made ones are:
 *
 * - published then: "What was reported about SHARED WORDS in MONTH?", where titles of several months share the words
 * - last month: the same, asked on the 15th of the month after
 * - latest: "What is the latest about SHARED WORDS?", and the newest of them is right
 * - told later: words of a sentence that names another month or year, in which other articles were published: its own article is right,
 *   and the time is only its topic's
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createInquire } from '../src/answering/inquire.ts';
import { languagesOf } from '../src/answering/languages-of.ts';
import type { Article } from '../src/articles/article.ts';
import { share } from '../src/evaluation/metrics.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { denseWeightOf } from '../src/retrieval/fuse-ranks.ts';
import { createQuestionReader } from '../src/retrieval/read-question.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { daysLater, monthOf, monthsFrom, yearOf } from '../src/retrieval/time/days.ts';
import { timeInQuestion } from '../src/retrieval/time/time-in-question.ts';
import type { QuestionTerm } from '../src/retrieval/words/question-terms.ts';
import { splitSentences } from '../src/retrieval/words/sentences.ts';
import { isStopWord } from '../src/retrieval/words/stop-words.ts';
import { splitWords } from '../src/retrieval/words/words.ts';
import { withArchive } from './archive-of.ts';

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weights = [0, 0.1, 0.2, 0.3, 0.4, 0.6];
const tolds = [0, 0.5, 0.75, 1];

/** How many of a sentence's telling words a question repeats, and how many sentences are asked for of one article. */
const wordsAsked = 5;
const perArticle = 5;

interface MadeQuestion {
  readonly kind: string;
  readonly text: string;
  readonly today: string;
  readonly gold: ReadonlySet<string>;
}

const [, , corpus, file] = process.argv;
if (corpus === undefined) {
  console.error('usage: npx tsx bench/time-questions.ts CORPUS');
  process.exit(2);
}
await withArchive([corpus], async (archive) => {
  const dated = archive.articles.filter(({ date }) => date?.length === 'YYYY-MM-DD'.length);
  const questions = file === undefined ? [...aboutSharedWords(dated), ...toldLater(dated)] : read(file);
  console.log(`| weight of time | ${weights.join(' | ')} |\n|---|${weights.map(() => '---').join('|')}|`);
  for (const kind of new Set(questions.map((question) => question.kind))) {
    const some = questions.filter((question) => question.kind === kind);
    for (const told of kind === 'last month' || kind === 'latest' ? [0] : tolds) {
      const figures: string[] = [];
      for (const weight of weights) figures.push(await figuresFor(archive, some, weight, told));
      console.log(`| ${kind} (${some.length}), told ${told} | ${figures.join(' | ')} |`);
    }
  }
});

async function figuresFor(
  archive: Archive,
  questions: readonly MadeQuestion[],
  weight: number,
  told: number,
): Promise<string> {
  const retrieve = createRetrieve({
    archive,
    denseWeight: denseWeightOf(archive.manifest.embedder),
    now: () => performance.now(),
    weights: { time: { window: weight, recent: weight, told } },
  });
  const ranks: number[] = [];
  const readQuestion = createQuestionReader(archive, languagesOf(archive.articles));
  const knows = (term: QuestionTerm): boolean => archive.keywords.documentFrequency(term) > 0;
  const inquire = (text: string, today: string) =>
    createInquire({ readQuestion, today: () => today, knows, askedNames: () => [] })(text);
  for (const { text, today, gold } of questions) {
    const { terms, language, time } = inquire(text, today);
    const { passages } = await retrieve(text, terms, { filters: {}, time, count: 30, language });
    const ranking = [...new Set(passages.map(({ article }) => article.id))];
    ranks.push(ranking.findIndex((id) => gold.has(id)));
  }
  const at = (depth: number): string =>
    (share(ranks, (rank) => rank >= 0 && rank < depth) ?? 0).toFixed(3).replace(/^0/, '');
  return `${at(1)} / ${at(5)}`;
}

function read(path: string): readonly MadeQuestion[] {
  const line = z.object({ q: z.string(), today: z.string(), gold: z.array(z.string()).default([]) });
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
    .filter(({ gold }) => gold.length > 0)
    .map(({ q, today, gold }) => ({ kind: 'asked', text: q, today, gold: new Set(gold) }));
}

function aboutSharedWords(articles: readonly Article[]): readonly MadeQuestion[] {
  const made = new Map<string, MadeQuestion>();
  const words = new Map(articles.map((article) => [article.id, tellingWords(article.title)]));
  const wordsOf = ({ id }: Article): ReadonlySet<string> => words.get(id) ?? new Set();
  for (const a of articles) {
    for (const b of articles) {
      if (monthName(a) === monthName(b)) continue;
      const shared = [...wordsOf(a)].filter((word) => wordsOf(b).has(word));
      if (shared.length < 2) continue;
      const topic = shared.join(' ');
      const telling = articles.filter((article) => shared.every((word) => wordsOf(article).has(word)));
      const then = new Set(telling.filter((other) => monthName(other) === monthName(a)).map(({ id }) => id));
      const day = dayOf(a);
      const { to } = monthsFrom(yearOf(day), monthOf(day), 1);
      const asked = `What was reported about ${topic} in ${monthName(a)}?`;
      made.set(asked, { kind: 'published then', text: asked, today: '2030-01-01', gold: then });
      const before = `What was reported about ${topic} last month?`;
      made.set(`${before}${to}`, { kind: 'last month', text: before, today: daysLater(to, 15), gold: then });
      const newest = telling.map(dayOf).sort().at(-1);
      const gold = new Set(telling.filter((other) => dayOf(other) === newest).map(({ id }) => id));
      const latest = `What is the latest about ${topic}?`;
      made.set(latest, { kind: 'latest', text: latest, today: '2030-01-01', gold });
    }
  }
  return [...made.values()];
}

function dayOf({ date }: Article): string {
  return date ?? '';
}

function monthName(article: Article): string {
  return months.format(new Date(dayOf(article)));
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = splitWords(text).map((word) => word.text);
  return new Set(words.filter((word) => word.length >= 4 && !isStopWord(word, 'en') && !/\d/.test(word)));
}

function toldLater(articles: readonly Article[]): readonly MadeQuestion[] {
  const oldest = articles.map(dayOf).sort()[0] ?? '';
  return articles.flatMap((article) => {
    const questions = splitSentences(article.body, 'en').flatMap(({ start, end }) => {
      const sentence = article.body.slice(start, end);
      const [named] =
        /\b(?:in|since|until|before|after|on|from) (?:(?:\p{Lu}[a-z]+ )?(?:\d\d?, )?20\d\d|(?:January|February|March|April|June|July|August|September|October|November|December)(?: \d\d?)?)\b/u.exec(
          sentence,
        ) ?? [];
      if (named === undefined) return [];
      const time = timeInQuestion(`What happened ${named}?`, 'en', dayOf(article));
      if (time?.kind !== 'window' || (time.to !== null && time.to < oldest)) return [];
      if (time.to === null || time.to >= dayOf(article)) return [];
      const words = [...tellingWords(sentence.replace(named, ''))].slice(0, wordsAsked);
      if (words.length < 3) return [];
      const text = `What about ${words.join(' ')} ${named}?`;
      return [{ kind: 'told later', text, today: dayOf(article), gold: new Set([article.id]) }];
    });
    return questions.slice(0, perArticle);
  });
}
