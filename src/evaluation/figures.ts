import { type Interval, meanInterval, wilsonInterval } from './intervals.ts';
import { mean, ndcg } from './metrics.ts';
import { distinctArticles, type Outcome, rankOf } from './outcome.ts';

export type FigureName =
  | 'recallAt1'
  | 'recallAt5'
  | 'mrr'
  | 'ndcgAt10'
  | 'quoteHit'
  | 'firstQuoteHit'
  | 'refusals'
  | 'falseRefusals';

/** One figure: the mean of what each question contributes. */
export interface Figure {
  readonly name: FigureName;
  readonly heading: string;
  /** What is counted, for people. */
  readonly about: string;
  /** A share counts questions; a mean weighs them, each by 0–1. */
  readonly kind: 'share' | 'mean';
  readonly better: 'more' | 'less';
  /** 0–1, or `null` where the question cannot tell. */
  contribution(outcome: Outcome): number | null;
}

/** A figure as it was measured on `of` questions. */
export interface Measured extends Interval {
  /** 0–1. */
  readonly value: number;
  readonly of: number;
}

/** `null` where no question can tell. */
export type Figures = Readonly<Record<FigureName, Measured | null>>;

/** In the order in which they are shown. */
const names: readonly FigureName[] = [
  'recallAt1',
  'recallAt5',
  'mrr',
  'ndcgAt10',
  'quoteHit',
  'firstQuoteHit',
  'refusals',
  'falseRefusals',
];

const definitions: Readonly<Record<FigureName, Omit<Figure, 'name'>>> = {
  recallAt1: {
    heading: 'R@1',
    about: 'the first article found is one that answers',
    kind: 'share',
    better: 'more',
    contribution: ranked((rank) => Number(rank === 1)),
  },
  recallAt5: {
    heading: 'R@5',
    about: 'an article that answers is among the first five found',
    kind: 'share',
    better: 'more',
    contribution: ranked((rank) => Number(rank !== null && rank <= 5)),
  },
  mrr: {
    heading: 'MRR',
    about: 'mean of 1 divided by the rank of the first article that answers; 0 where none was found',
    kind: 'mean',
    better: 'more',
    contribution: ranked((rank) => (rank === null ? 0 : 1 / rank)),
  },
  ndcgAt10: {
    heading: 'nDCG@10',
    about:
      'how near the order of the first ten articles is to the ideal one, which has all that answer first',
    kind: 'mean',
    better: 'more',
    contribution: ranked((_, outcome) => ndcg(outcome.goldRanks, distinctArticles(outcome).length, 10)),
  },
  quoteHit: {
    heading: 'quote hit',
    about: 'a quote that was shown holds the answer; a refusal counts as a miss',
    kind: 'share',
    better: 'more',
    contribution: ({ answerable, quoteHit }) => (answerable && quoteHit !== null ? Number(quoteHit) : null),
  },
  firstQuoteHit: {
    heading: 'first quote hit',
    about: 'the first quote holds the answer',
    kind: 'share',
    better: 'more',
    contribution: ({ answerable, firstQuoteHit }) =>
      answerable && firstQuoteHit !== null ? Number(firstQuoteHit) : null,
  },
  refusals: {
    heading: 'refused rightly',
    about: 'of the questions without an answer, those that were refused',
    kind: 'share',
    better: 'more',
    contribution: ({ answerable, refusal }) => (answerable ? null : Number(refusal !== null)),
  },
  falseRefusals: {
    heading: 'refused wrongly',
    about: 'of the questions with an answer, those that were refused all the same',
    kind: 'share',
    better: 'less',
    contribution: ({ answerable, refusal }) => (answerable ? Number(refusal !== null) : null),
  },
};

/** In the order in which tables show them. */
export const figures: readonly Figure[] = names.map((name) => ({ name, ...definitions[name] }));

export function figureHeading(name: FigureName): string {
  return definitions[name].heading;
}

/** All figures of some outcomes. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const of = (name: FigureName): Measured | null => measured(definitions[name], outcomes);
  return {
    recallAt1: of('recallAt1'),
    recallAt5: of('recallAt5'),
    mrr: of('mrr'),
    ndcgAt10: of('ndcgAt10'),
    quoteHit: of('quoteHit'),
    firstQuoteHit: of('firstQuoteHit'),
    refusals: of('refusals'),
    falseRefusals: of('falseRefusals'),
  };
}

function measured(figure: Omit<Figure, 'name'>, outcomes: readonly Outcome[]): Measured | null {
  const values = outcomes.flatMap((outcome) => figure.contribution(outcome) ?? []);
  const value = mean(values);
  if (value === null) return null;
  const interval = figure.kind === 'share' ? wilsonInterval(value, values.length) : meanInterval(values);
  return { value, of: values.length, ...interval };
}

/** Told by the questions of which an article that answers is known. */
function ranked(
  contribution: (rank: number | null, outcome: Outcome) => number,
): (outcome: Outcome) => number | null {
  return (outcome) =>
    outcome.answerable && outcome.gold.length > 0 ? contribution(rankOf(outcome), outcome) : null;
}
