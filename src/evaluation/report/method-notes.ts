import { type Html, html } from '../../html.ts';
import { passagesRanked } from '../evaluate.ts';
import type { Run } from '../run.ts';

/** What the figures mean, how sure they are, and every setting that they depend on. */
export function methodNotes(run: Run): Html {
  const { embedder, chunking, sets, index, nodeVersion, version } = run;
  const settings: readonly (readonly [string, string | number])[] = [
    ['Sets', sets.map(({ file, questions }) => `${file} (${questions} questions)`).join('; ')],
    ['Index', `${index.id}, ${index.articles} articles, ${index.passages} passages`],
    ['Embedder', `${embedder.model}, revision ${embedder.revision}`],
    ['Weights', embedder.dtype ?? 'none'],
    ['Dimensions', embedder.dimensions],
    ['Pooling', embedder.pooling],
    ['Prefixes', `question “${embedder.prefixes.query}”, passage “${embedder.prefixes.passage}”`],
    ['Longest text', embedder.maxTokens === null ? 'no limit' : `${embedder.maxTokens} tokens`],
    [
      'Passages',
      `about ${chunking.targetChars} characters, ${chunking.overlapSentences} sentences of overlap, splitter ${chunking.version}`,
    ],
    ['Program', `Dateline ${version}, Node ${nodeVersion}`],
  ];
  return html`<p>Every question was asked as a person would ask it, one after the other. Places are counted in articles, over the first ${passagesRanked} passages
found; passages of one article count once. A quote holds the answer when one of the expected strings stands in it letter for letter and it is cut
from an article that the set names. In “by language” the first language is the question's, the second that of the article
that answers; “any” where no article of an archive in several languages is meant.</p>
<p>A 95 % interval says how far a figure may lie from what many more questions of the same sort would show: for shares the score interval of Wilson
(1927), for MRR and nDCG the percentile bootstrap (Efron and Tibshirani 1993; 1000 samples, fixed seed). “By chance” is the exact sign test on
the questions won and lost, McNemar's test for shares: how often a coin would part them as unevenly. A difference with a large value there may be luck.</p>
<dl>
${settings.map(
  ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
)}</dl>
`;
}
