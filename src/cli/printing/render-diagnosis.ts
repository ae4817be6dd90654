import { counted } from '../../articles/counted.ts';
import { builtInModel } from '../../retrieval/embedding/built-in-embedder.ts';
import type { Diagnosis } from '../commands/diagnose.ts';
import { plainLine } from './plain-text.ts';

/** One line for each thing looked at, then what is wrong with it. */
export function renderDiagnosis(diagnosis: Diagnosis): string {
  const { versions, corpus, index, model, reranker, glossary, chat, discord } = diagnosis;
  return [
    `dateline  ${versions.dateline}, on Node ${versions.node}`,
    `corpus    ${plainLine(corpusWords(corpus))}`,
    `index     ${plainLine(indexWords(index))}`,
    ...index.problems.map((problem) => `          ${plainLine(problem)}`),
    `model     ${plainLine(modelWords(model))}`,
    `reranker  ${plainLine(rerankerWords(reranker))}`,
    `glossary  ${plainLine(glossaryWords(glossary))}`,
    ...glossary.problems.map((problem) => `          ${plainLine(problem)}`),
    `chat      ${plainLine(chatWords(chat))}`,
    `discord   ${plainLine(discordWords(discord))}`,
  ].join('\n');
}

function corpusWords({ folder, articles, skipped, problem }: Diagnosis['corpus']): string {
  if (problem !== null) return problem;
  const left =
    skipped === 0 ? '' : `, ${counted(skipped, 'file')} or lines skipped (npx dateline index lists them)`;
  return `${folder}: ${counted(articles ?? 0, 'article')}${left}`;
}

function indexWords(index: Diagnosis['index']): string {
  const { folder, state, facts, builtAt, ageSeconds, embedderHere, upToDate } = index;
  if (state === 'absent') return `${folder}: none yet. Build it with: npx dateline index`;
  if (state === 'broken' || facts === null) return `${folder}: damaged`;
  const size = `${counted(facts.articles, 'article')}, ${counted(facts.passages, 'passage')}`;
  const model = embedderHere === false ? ' (not here: it is fetched when something is asked)' : '';
  return `${folder}: ${facts.id}, ${size}, embedded by ${facts.embedder}${model}, built ${builtAt} (${ageWords(ageSeconds ?? 0)}), sound${upToDate === false ? stale : ''}`;
}

const stale = '; what it was built from has changed since. To bring it up to date: npx dateline index';

function modelWords({ name, state, wouldUse, problem }: Diagnosis['model']): string {
  switch (state) {
    case 'built-in':
      return `${name}: needs no model; it knows spelling, not meaning`;
    case 'here':
      return `${name}: here`;
    case 'to-be-fetched':
      return `${name}: not here yet, its hub answers; it is fetched when an index is built with it`;
    case 'out-of-reach':
      return `${name}: not here and out of reach (${problem}); a new index would use the ${wouldUse === builtInModel ? 'built-in embedder, which knows spelling, not meaning' : wouldUse}`;
    case 'misconfigured':
      return `${name}: ${problem}`;
    default:
      return state satisfies never;
  }
}

function rerankerWords({ name, state, licence, problem }: Diagnosis['reranker']): string {
  const terms = licence === null ? '' : ` (${licence})`;
  switch (state) {
    case 'off':
      return 'none: passages keep the order in which they are found';
    case 'here':
      return `${name}${terms}: here`;
    case 'to-be-fetched':
      return `${name}${terms}: not here yet, its hub answers; it is fetched when something is asked`;
    case 'out-of-reach':
      return `${name}${terms}: not here and out of reach (${problem}); searching goes on without it`;
    case 'misconfigured':
      return `${name}: ${problem}`;
    default:
      return state satisfies never;
  }
}

function glossaryWords({ folder, files, problems }: Diagnosis['glossary']): string {
  if (problems.length > 0) return `${folder}: cannot be used, and no index is built until it can`;
  return files === 0
    ? `${folder}: none of your own; the one that comes with Dateline is used`
    : `${folder}: ${counted(files, 'file')} of your own, beside the one that comes with Dateline`;
}

function chatWords(chat: Diagnosis['chat']): string {
  if (chat === null) return 'CHAT_MODEL is not set: answers are quotes alone';
  return `${chat.model}: writes a checked sentence above the quotes, and sees the passages found; it was not asked now`;
}

function discordWords({ tokenSet, apiUrl }: Diagnosis['discord']): string {
  const where = apiUrl === null ? '' : `, Discord's API is taken to be at ${apiUrl}`;
  return tokenSet
    ? `DISCORD_TOKEN is set: start runs the bot${where}`
    : `DISCORD_TOKEN is not set: start opens a chat in the terminal${where}`;
}

function ageWords(seconds: number): string {
  if (seconds < 120) return 'just now';
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes ago`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours ago`;
  return `${Math.round(seconds / 86_400)} days ago`;
}
