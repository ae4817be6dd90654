/**
 * Which sentences should be quoted? Fits the weights of what speaks for a sentence, prints how often what is quoted then holds the answer, and writes
 * `src/answering/choosing/sentence-weights.ts`:
 *
 *     npx tsx bench/fit-choice.ts SETS [--model NAME --save FIT.json]
 *
 * SETS holds `xquad-dev`, with `corpus-LANG` and `questions.ASKED-LANG.jsonl`. No question is refused here, since that is decided elsewhere
 * (`bench/fit-refusal.ts`, which is to be run again after this). `docs/fitting.md` says how to fit for another embedder than the built-in one.
 */
import {
  type ChoiceRule,
  chooseSentences,
  foreignOrder,
  foreignShare,
  type RankedSentence,
} from '../src/answering/choosing/choose-sentences.ts';
import { joinSpans } from '../src/answering/choosing/join-spans.ts';
import {
  type SentenceSignalName,
  type SentenceWeights,
  sentenceSignalNames,
  worthOf,
} from '../src/answering/choosing/sentence-signals.ts';
import { sameLanguage } from '../src/articles/primary-language.ts';
import { fitChoice } from './choice-model.ts';
import { type ChoiceQuestion, choiceQuestions } from './choice-questions.ts';
import { fitTarget, fitUsage } from './fit-target.ts';
import { foldOf } from './logistic.ts';

/** How much a row counts; the others are shown and not fitted on. */
const shares: Readonly<Record<string, number>> = {
  'en → en': 1,
  'de → de': 1,
  'en → de': 0.5,
  'de → en': 0.5,
};
const ridge = 2;
const folds = 10;
/** As `ask` shows. */
const limit = 3;
/**
 * How many sentences an answer quotes, the mean of both rows in one language: as many as with the weights by hand, since whoever quotes more
 * hits more.
 */
const sentencesQuoted = 1.85;
/** What stood here before anything was fitted. */
const byHand: SentenceWeights = {
  coverage: 1,
  context: 0.5,
  passage: 0.5,
  words: 0,
  score: 0.5,
  figure: 0,
  time: 0,
  name: 0,
};
/** What speaks for a sentence whatever is asked for. */
const kindless = ['coverage', 'context', 'passage', 'words', 'score'] as const;
const foreign = { foreignShare, foreignOrder };
const foreignShares = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6];
const foreignOrders = [0.85, 0.8, 0.75, 0.7, 0.6];

/** How a question's sentences are chosen. */
interface Choosing extends ChoiceRule {
  readonly weightsFor: (question: ChoiceQuestion) => SentenceWeights;
}

const target = fitTarget(process.argv.slice(2));
const [root] = target.places;
if (root === undefined) {
  console.error(`usage: npx tsx bench/fit-choice.ts SETS ${fitUsage}`);
  process.exit(2);
}
const questions = await choiceQuestions(root, target);
const rows = [...new Set(questions.map(({ row }) => row))];
const seen = weightsFrom(questions);
const parts = Array.from({ length: folds }, (_, fold) =>
  weightsFrom(questions.filter(({ id }) => foldOf(id, folds) !== fold)),
);
const unseenFor = ({ id }: ChoiceQuestion): SentenceWeights => parts[foldOf(id, folds)] ?? seen;
const leastOfBest = leastShare(unseenFor);

console.log('Quote hit / first quote / sentences quoted, where nothing is refused:\n');
console.log('| | by hand | fitted | by weights that have not seen the question |\n|---|---|---|---|');
for (const row of rows) {
  const cells = [
    figuresOf(row, { weightsFor: () => byHand, leastOfBest: 0.8, ...foreign }),
    figuresOf(row, { weightsFor: () => seen, leastOfBest, ...foreign }),
    figuresOf(row, { weightsFor: unseenFor, leastOfBest, ...foreign }),
  ].map(({ hit, first, sentences }) => `${short(hit)} / ${short(first)} / ${sentences.toFixed(2)}`);
  console.log(`| ${row} | ${cells.join(' | ')} |`);
}
printForeign('when it is chosen', foreignShares, (share) => ({ foreignShare: share, foreignOrder }));
printForeign('when the chosen are put in order', foreignOrders, (order) => ({
  foreignShare,
  foreignOrder: order,
}));
target.save(
  { sentenceWeights: seen, leastOfBest },
  {
    file: new URL('../src/answering/choosing/sentence-weights.ts', import.meta.url),
    text: weightsFile(),
  },
);

function printForeign(
  when: string,
  counts: readonly number[],
  rule: (count: number) => Pick<ChoiceRule, 'foreignShare' | 'foreignOrder'>,
): void {
  console.log(
    `\nWhat a sentence in another language counts ${when}: quote hit / first quote / first quote in the asker's language:\n`,
  );
  console.log(`| | ${counts.join(' | ')} |\n|---|${counts.map(() => '---').join('|')}|`);
  for (const row of rows.filter((name) => !(name in shares))) {
    const cells = counts
      .map((count) => figuresOf(row, { weightsFor: unseenFor, leastOfBest, ...rule(count) }))
      .map(({ hit, first, own }) => `${short(hit)} / ${short(first)} / ${short(own)}`);
    console.log(`| ${row} | ${cells.join(' | ')} |`);
  }
}

/** Summing to 1 without what a question may ask for: whole numbers of thousandths. */
function weightsFrom(some: readonly ChoiceQuestion[]): SentenceWeights {
  const choices = some.flatMap(({ row, ranked, answers }) => {
    const weight = shares[row];
    if (weight === undefined) return [];
    const candidates = ranked.map((sentence) => ({
      values: sentenceSignalNames.map((name) => sentence.signals[name]),
      right: joinSpans([sentence], ranked).some(answers),
    }));
    return [{ candidates, weight }];
  });
  const fitted = fitChoice(choices, ridge);
  const weightOf = (name: SentenceSignalName): number => fitted[sentenceSignalNames.indexOf(name)] ?? 0;
  const whole = kindless.reduce((sum, name) => sum + weightOf(name), 0);
  const shareOf = (name: SentenceSignalName): number => Number((weightOf(name) / whole).toFixed(3));
  return {
    coverage: shareOf('coverage'),
    context: shareOf('context'),
    passage: shareOf('passage'),
    words: shareOf('words'),
    score: shareOf('score'),
    figure: shareOf('figure'),
    time: shareOf('time'),
    name: shareOf('name'),
  };
}

/** The least share that keeps answers as short as they are to be. */
function leastShare(weightsFor: Choosing['weightsFor']): number {
  for (let share = 0.7; share < 1; share += 0.01) {
    const own = ['en → en', 'de → de'].map((row) =>
      figuresOf(row, { weightsFor, leastOfBest: share, ...foreign }),
    );
    if (own.reduce((sum, { sentences }) => sum + sentences, 0) / own.length <= sentencesQuoted)
      return Number(share.toFixed(2));
  }
  return 1;
}

function figuresOf(row: string, { weightsFor, ...rule }: Choosing) {
  const outcomes = questions
    .filter((question) => question.row === row)
    .map((question) => {
      const { language, answers } = question;
      const weights = weightsFor(question);
      const ranked = question.ranked.map(
        (sentence): RankedSentence => ({ ...sentence, worth: worthOf(sentence.signals, weights) }),
      );
      const spans = chooseSentences(ranked, { language, limit }, rule);
      const [first] = spans;
      return {
        hit: spans.some(answers),
        first: first !== undefined && answers(first),
        own: first !== undefined && sameLanguage(first.passage.article.language, language),
        sentences: ranked.filter((one) => spans.some((span) => liesIn(one, span))).length,
      };
    });
  const share = (of: (outcome: (typeof outcomes)[number]) => number | boolean): number =>
    outcomes.reduce((sum, outcome) => sum + Number(of(outcome)), 0) / outcomes.length;
  return {
    hit: share(({ hit }) => hit),
    first: share(({ first }) => first),
    own: share(({ own }) => own),
    sentences: share(({ sentences }) => sentences),
  };
}

function liesIn(
  { passage, start, end }: RankedSentence,
  span: ReturnType<typeof joinSpans>[number],
): boolean {
  return passage === span.passage && start >= span.start && end <= span.end;
}

function short(share: number): string {
  return share.toFixed(3).replace(/^0/, '');
}

function weightsFile(): string {
  const listed = sentenceSignalNames.map((name) => `  ${name}: ${seen[name]},\n`);
  return `import type { SentenceWeights } from './sentence-signals.ts';

/** Written by \`bench/fit-choice.ts\` from the development half of XQuAD: not to be edited by hand. */
export const sentenceWeights: SentenceWeights = {
${listed.join('')}};

/** A further quote must be worth this share of the best. */
export const leastOfBest = ${leastOfBest};
`;
}
