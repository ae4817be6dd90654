import { type Html, html } from '../../html.ts';
import { type Failure, type Fault, failuresOf } from '../failures.ts';
import { distinctArticles, type Outcome, rankOf } from '../outcome.ts';

export type TitleOf = (articleId: string) => string | null;

/** Every question that went wrong, folded up: what was asked, what was expected, what came instead. */
export function failedQuestions(outcomes: readonly Outcome[], titleOf: TitleOf): Html {
  const failures = failuresOf(outcomes);
  if (failures.length === 0)
    return html`<p>Every question went as it should.</p>
`;
  return html`${faults.map((fault) =>
    section(
      fault,
      failures.filter((failure) => failure.fault === fault),
      titleOf,
    ),
  )}`;
}

const faults: readonly Fault[] = [
  'other-quote',
  'refused-wrongly',
  'article-not-found',
  'answered-all-the-same',
];

const faultWords: Readonly<Record<Fault, readonly [string, string]>> = {
  'other-quote': ['Answered with another quote', 'No quote that was shown holds the expected words.'],
  'refused-wrongly': ['Refused although there is an answer', 'The archive was said not to answer these.'],
  'article-not-found': ['The article was not found', 'No article that answers is among the first five.'],
  'answered-all-the-same': ['Answered although there is no answer', 'These should have been refused.'],
};

/** Of one sort: more make a page that browsers struggle with. The saved run has them all. */
const mostShown = 500;

function section(fault: Fault, failures: readonly Failure[], titleOf: TitleOf): Html {
  if (failures.length === 0) return html``;
  const [heading, about] = faultWords[fault];
  const left = failures.length - mostShown;
  return html`<h3>${heading} (${failures.length})</h3>
<p>${about}${left > 0 ? ` The first ${mostShown} are shown; --save writes all.` : ''}</p>
${failures.slice(0, mostShown).map(({ outcome }) => entry(outcome, titleOf))}`;
}

function entry(outcome: Outcome, titleOf: TitleOf): Html {
  const { set, id, question, kind, languages } = outcome;
  return html`<details>
<summary><bdi lang="${languages.question}">${question}</bdi> <small>${[set, id, ...(kind === null ? [] : [kind])].join(' · ')}</small></summary>
<dl>
<dt>Expected</dt>
${expected(outcome, titleOf)}<dt>What came</dt>
${came(outcome, titleOf)}</dl>
</details>
`;
}

function expected({ answerable, gold }: Outcome, titleOf: TitleOf): Html {
  if (!answerable)
    return html`<dd>a refusal</dd>
`;
  if (gold.length === 0)
    return html`<dd>an answer</dd>
`;
  return html`${gold.map(
    ({
      articleId,
      any,
    }) => html`<dd>${articleName(articleId, titleOf)}${any.map((words, i) => html`${i === 0 ? ', with ' : ' or '}<q><bdi>${words}</bdi></q>`)}</dd>
`,
  )}`;
}

function came(outcome: Outcome, titleOf: TitleOf): Html {
  const { refusal, quotes, found, gold } = outcome;
  const rank = rankOf(outcome);
  return html`${
    refusal === null
      ? null
      : html`<dd>a refusal: ${refusalWords[refusal] ?? refusal}</dd>
`
  }${quotes.map(
    ({
      articleId,
      text,
    }) => html`<dd><blockquote dir="auto">${text}</blockquote>${articleName(articleId, titleOf)}</dd>
`,
  )}<dd>first found: ${found.length === 0 ? 'nothing' : found.map((articleId, i) => html`${i === 0 ? '' : '; '}${articleName(articleId, titleOf)}`)}${
    gold.length === 0
      ? ''
      : ` — ${distinctArticles(outcome).length === 1 ? 'the expected article' : 'the first expected article'} ${rank === null ? 'is not among those found' : `stands at place ${rank}`}`
  }</dd>
`;
}

const refusalWords: Readonly<Record<string, string>> = {
  'nothing-relevant': 'nothing in the archive seemed to be about it',
  'not-supported': 'no passage bears an answer out',
  'outside-filters': 'only articles outside of what was searched answer it',
  'empty-archive': 'the archive is empty',
};

function articleName(articleId: string, titleOf: TitleOf): Html {
  const title = titleOf(articleId);
  return title === null
    ? html`<code>${articleId}</code> (not in this archive)`
    : html`<bdi>${title}</bdi> <code>${articleId}</code>`;
}
