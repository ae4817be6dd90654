/**
 * How well questions find their articles within a language and across languages, with the built-in embedder:
 *
 *     npx tsx bench/across-languages.ts FOLDER
 *
 * The folder holds labelled sets as `SET/corpus-XX/` and `SET/questions.QQ-PP.jsonl` (questions in QQ over the corpus in PP), of
 * which these are measured: `xquad-dev` and `ntrex-dev` by direction, `nomiracl-dev`, `xquad-dev` among the passages of the last, and the three
 * languages of `ntrex-dev` in one index, whose articles are named alike but for their language.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractiveReader } from '../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../src/answering/desk/create-reference-desk.ts';
import type { ReferenceDesk } from '../src/answering/desk/reference-desk.ts';
import { defaultStrictness } from '../src/answering/support/strictness.ts';
import { evaluateQuestion } from '../src/evaluation/evaluate.ts';
import { type FigureName, type Figures, figuresOf } from '../src/evaluation/figures.ts';
import { type LabelledQuestion, parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { mean } from '../src/evaluation/metrics.ts';
import type { Outcome } from '../src/evaluation/outcome.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { withArchive } from './archive-of.ts';

const [, , root = ''] = process.argv;
if (!existsSync(root)) {
  console.error('usage: npx tsx bench/across-languages.ts FOLDER');
  process.exit(2);
}

const shownFigures: readonly FigureName[] = [
  'recallAt1',
  'recallAt5',
  'mrr',
  'ndcgAt10',
  'quoteHit',
  'refusals',
  'falseRefusals',
];
const means: string[] = [];
console.log(
  '| set | direction | R@1 | R@5 | MRR | nDCG@10 | quote hit | refused, rightly | refused, wrongly |',
);
console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
await measureDirections('xquad-dev', ['en', 'de'], []);
await measureDirections('xquad-dev', ['en', 'de'], ['nomiracl-dev']);
await measureDirections('ntrex-dev', ['en', 'de', 'nl'], []);
await measureDirections('nomiracl-dev', ['en', 'de'], [], 'same language alone');
console.log('\n| mean of directions | R@1 | R@5 | MRR |\n|---|--:|--:|--:|');
for (const line of means) console.log(line);
await measureOneIndex('ntrex-dev', ['en', 'de', 'nl']);

async function measureDirections(
  set: string,
  languages: readonly string[],
  distractors: readonly string[],
  directions: 'all' | 'same language alone' = 'all',
): Promise<void> {
  const name = [set, ...distractors].join(' + ');
  const measured: { readonly across: boolean; readonly figures: Figures }[] = [];
  for (const passages of languages) {
    const corpora = [set, ...distractors].map((one) => join(root, one, `corpus-${passages}`));
    await withArchive(corpora, async (archive) => {
      const desk = deskOf(archive);
      for (const asked of directions === 'all' ? languages : [passages]) {
        const outcomes: Outcome[] = [];
        for (const question of questionsOf(set, asked, passages)) {
          outcomes.push(await evaluateQuestion(desk, { set, question }, () => passages));
        }
        const figures = figuresOf(outcomes);
        measured.push({ across: asked !== passages, figures });
        const shown = shownFigures.map((figure) => figures[figure]?.value ?? null);
        console.log(row(name, `${asked}-${passages}`, ...shown));
      }
    });
  }
  if (directions === 'same language alone') return;
  for (const across of [false, true]) {
    const figures = measured.filter((one) => one.across === across).map((one) => one.figures);
    const meanOf = (name: FigureName) => mean(figures.map((one) => one[name]?.value ?? 0));
    const about = across ? 'across' : 'same language';
    means.push(row(`${name}, ${about}`, meanOf('recallAt1'), meanOf('recallAt5'), meanOf('mrr')));
  }
}

function share<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number | null {
  return mean(items.map((item) => Number(isSo(item))));
}

/** Every question in its own language: does its own version come first, and are the others still found? */
async function measureOneIndex(set: string, languages: readonly string[]): Promise<void> {
  await withArchive(
    languages.map((language) => join(root, set, `corpus-${language}`)),
    async (archive) => {
      const desk = deskOf(archive);
      const ranks: { readonly own: number; readonly others: readonly number[] }[] = [];
      for (const language of languages) {
        for (const { text, gold } of questionsOf(set, language, language)) {
          const own = gold[0]?.articleId ?? '';
          const { passages } = await desk.search({ text, limit: 50 });
          const ids: readonly string[] = [...new Set(passages.map(({ article }) => article.id))];
          const others = languages.filter((other) => other !== language);
          ranks.push({
            own: ids.indexOf(own),
            others: others.map((other) => ids.indexOf(own.replace(/[a-z]+$/, other))),
          });
        }
      }
      const first = (own: number, others: readonly number[]) =>
        own >= 0 && others.every((other) => other < 0 || own < other);
      console.log(`\n| one index of ${languages.join(' + ')} (${set}) | |\n|---|--:|`);
      console.log(
        row(
          'own version before the others',
          share(ranks, ({ own, others }) => first(own, others)),
        ),
      );
      const found = ranks.filter(({ own, others }) => [own, ...others].some((rank) => rank >= 0));
      console.log(
        row(
          'the same, where any version is found',
          share(found, ({ own, others }) => first(own, others)),
        ),
      );
      console.log(
        row(
          'own version first of all',
          share(ranks, ({ own }) => own === 0),
        ),
      );
      const each = ranks.flatMap(({ others }) => others);
      console.log(
        row(
          'another version among the first ten',
          share(each, (rank) => rank >= 0 && rank < 10),
        ),
      );
    },
  );
}

function deskOf(archive: Archive): ReferenceDesk {
  const reader = createExtractiveReader({ ...archive, strictness: defaultStrictness });
  return createReferenceDesk({
    archive,
    reader,
    scout: reader,
    now: () => performance.now(),
    today: () => '2021-10-15',
  });
}

function questionsOf(set: string, asked: string, passages: string): readonly LabelledQuestion[] {
  const file = join(root, set, `questions.${asked}-${passages}.jsonl`);
  return parseLabelledSet(readFileSync(file, 'utf8'), file);
}

function row(...cells: readonly (string | number | null)[]): string {
  const shown = cells.map((cell) =>
    typeof cell === 'number' ? cell.toFixed(3).replace(/^0/, '') : (cell ?? '–'),
  );
  return `| ${shown.join(' | ')} |`;
}
