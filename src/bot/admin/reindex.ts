import type { BuildProgress, RebuildSummary } from '../../retrieval/indexing/rebuild.ts';
import type { BotParts } from '../bot-parts.ts';
import type { Asking } from '../interactions/asking.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { escapeMarkdownLine } from '../rendering/escape-markdown.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';

/** Discord lets an interaction be answered for 15 minutes. */
export const reindexPatienceMs = 14.5 * 60_000;
const watchedMs = 14 * 60_000;

/** Progress is shown no more often than this, in milliseconds. */
const tellEveryMs = 3000;

/**
 * Brings the index up to its corpus, and says how far it has got; others go on asking. What takes longer than can be watched goes on by
 * itself. Throws what the rebuild throws, which says so when another build is under way.
 */
export async function reindex(
  { words, tell }: Pick<Asking, 'words' | 'tell'>,
  { rebuild, stopped, clock, failures }: Pick<BotParts, 'rebuild' | 'stopped' | 'clock' | 'failures'>,
): Promise<BotMessage> {
  if (rebuild === null) return notice(words.admin.reindexByHand);
  let toldAt = Number.NEGATIVE_INFINITY;
  // One after the other, and none after the end: what is shown would take the place of the outcome.
  let telling: Promise<void> | null = null;
  let isOver = false;
  const onProgress = (progress: BuildProgress): void => {
    if (isOver || telling !== null || clock() - toldAt < tellEveryMs) return;
    toldAt = clock();
    telling = tell(notice(progressInWords(progress, words))).finally(() => {
      telling = null;
    });
  };
  const work = rebuild({ onProgress, signal: stopped });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), watchedMs);
  });
  const summary = await Promise.race([work, tooLong]).finally(() => {
    clearTimeout(timer);
    isOver = true;
  });
  // Nobody waits for it any more.
  if (summary === null) work.catch((error: unknown) => failures.note(error, 'A rebuild failed.'));
  await telling;
  return notice(summary === null ? words.admin.reindexGoesOn : summaryInWords(summary, words));
}

function progressInWords({ step, done, total }: BuildProgress, { admin, locale }: Words): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const far = total === null ? number.format(done) : `${number.format(done)} / ${number.format(total)}`;
  return { fetch: admin.fetching, read: admin.reading, embed: admin.embedding }[step](far);
}

function summaryInWords(
  { index, added, changed, removed, skipped, seconds }: RebuildSummary,
  { admin }: Words,
): string {
  const id = escapeMarkdownLine(index.id.slice(0, 12));
  return [
    added + changed + removed === 0
      ? admin.reindexedSame(index.articles, id)
      : admin.reindexed({
          articles: index.articles,
          added,
          changed,
          removed,
          seconds: Math.ceil(seconds),
          id,
        }),
    ...(skipped.length === 0 ? [] : [admin.filesSkipped(skipped.length)]),
  ].join('\n');
}
