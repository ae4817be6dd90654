import type { Channel, PartialGroupDMChannel } from 'discord.js';
import type { Keeping } from '../keeping/keeping.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { Words } from '../words/words.ts';
import type { Asking } from './asking.ts';
import { type Asker, createFairQueue, type Ticket } from './fair-queue.ts';
import type { RateLimits } from './rate-limits.ts';

/** What keeps questions from getting in each other's way. */
export interface Manners {
  /** Why a question is not taken, in words; `null` where it is, and then it counts. */
  hindrance(question: Question, words: Words): Promise<Hindrance | null>;
  /** Does the work when the asker's turn has come, and says meanwhile how many are before it. Never rejects by itself. */
  inTurn<Result>(
    asker: Asker,
    asking: Pick<Asking, 'words' | 'tell'> | null,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** How it goes just now. */
  state(): { readonly running: number; readonly waiting: number; readonly lastMs: readonly number[] };
}

/** Who asks, and where. */
export interface Question extends Asker {
  /** The channel, the one that a thread belongs to, and its category. */
  readonly channels: readonly string[];
}

export interface Hindrance {
  readonly message: BotMessage;
  /** `place`: the bot is not to answer there. `pace`: too many questions; `again` where that was said just now. */
  readonly kind: 'place' | 'pace' | 'pace again';
}

export interface MannersParts {
  readonly keeping: Keeping;
  /** `null`: there are none. */
  readonly rateLimits: RateLimits | null;
  /** How many questions are answered at a time. */
  readonly atOnce: number;
  /** Milliseconds; only differences are used. */
  readonly clock: () => number;
  /** Aborted when the bot has left: then nobody waits any more. */
  readonly stopped: AbortSignal;
}

export function createManners({ keeping, rateLimits, atOnce, clock, stopped }: MannersParts): Manners {
  const queue = createFairQueue(atOnce);
  const end = createEnd(stopped);
  const [beginning, telling] = [createLoopTurns(), createLoopTurns()];
  let lastMs: readonly number[] = [];
  return {
    async hindrance({ channels, ...asker }, { manners }) {
      const allowed = keeping.settings(asker.server).channels;
      if (allowed.length > 0 && !channels.some((channel) => allowed.includes(channel))) {
        return { kind: 'place', message: notice(manners.notHere(allowed.map((id) => `<#${id}>`).join(' '))) };
      }
      const exceeded = (await rateLimits?.take(asker)) ?? null;
      if (exceeded === null) return null;
      const { by, until, first } = exceeded;
      // Discord counts this down by itself, in the reader's language.
      const when = `<t:${Math.ceil(until.getTime() / 1000)}:R>`;
      const sentence = by === 'person' ? manners.tooManyOfYours(when) : manners.tooManyHere(when);
      return { kind: first ? 'pace' : 'pace again', message: notice(sentence) };
    },
    async inTurn(asker, asking, work) {
      const ticket = queue.enter(asker);
      try {
        await waitFor(ticket, asking, end, telling);
        await beginning.next();
        const began = clock();
        const result = await work();
        lastMs = [...lastMs, clock() - began].slice(-timesKept);
        return result;
      } finally {
        ticket.leave();
      }
    },
    state: () => ({ running: queue.running, waiting: queue.waiting, lastMs }),
  };
}

/**
 * One turn of the event loop for each. Answering may be all computing: where one question began right where another ended, nobody who
 * came meanwhile would be heard before all of them are answered, and Discord waits three seconds.
 */
function createLoopTurns(): LoopTurns {
  let last: Promise<void> = Promise.resolve();
  return {
    next() {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
      return last;
    },
  };
}

interface LoopTurns {
  next(): Promise<void>;
}

/** Where a question was asked, as settings name it. */
export function channelsOf(
  channel: Channel | PartialGroupDMChannel | null,
  channelId: string | null,
): readonly string[] {
  const own = channel === null || channel.isDMBased() ? null : channel;
  const above = own?.isThread() === true ? [own.parentId, own.parent?.parentId] : [own?.parentId];
  return [channelId, ...above].filter((id) => typeof id === 'string');
}

const timesKept = 200;

/** Nobody is told who waits no longer than this; after that as often as this. In milliseconds. */
const tellAfterMs = 1000;
const tellEveryMs = 5000;

/** Resolves when the turn has come, or the bot has left. */
async function waitFor(
  { turn, ahead }: Ticket,
  asking: Pick<Asking, 'words' | 'tell'> | null,
  end: End,
  loop: LoopTurns,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let told: number | null = null;
  // One after the other, and none after the turn: what is told would take the place of the answer.
  let telling: Promise<void> = Promise.resolve();
  const tellPlace = async (): Promise<void> => {
    await loop.next();
    const before = ahead();
    if (before === null || before === told || asking === null) return;
    told = before;
    await asking.tell(notice(asking.words.manners.inLine(before)));
  };
  const tell = (): void => {
    telling = tellPlace();
    timer = setTimeout(() => void telling.then(tell), tellEveryMs);
  };
  timer = setTimeout(tell, tellAfterMs);
  let forget = (): void => {};
  const ended = new Promise<void>((resolve) => {
    forget = end.tell(resolve);
  });
  await Promise.race([turn, ended]);
  forget();
  clearTimeout(timer);
  await telling;
  clearTimeout(timer);
}

/** The end of the bot, for all who wait. */
interface End {
  /** Calls back when it has come, unless that is forgotten before: the bot runs for months, and who no longer waits is not to be kept. */
  tell(callback: () => void): () => void;
}

/** One listener for all, and none where nobody waits: Node takes more than ten at one signal for a leak, and says so in the log. */
function createEnd(stopped: AbortSignal): End {
  const waiting = new Set<() => void>();
  const tellAll = (): void => {
    for (const callback of waiting) callback();
  };
  return {
    tell(callback) {
      if (stopped.aborted) callback();
      if (waiting.size === 0) stopped.addEventListener('abort', tellAll);
      waiting.add(callback);
      return () => {
        waiting.delete(callback);
        if (waiting.size === 0) stopped.removeEventListener('abort', tellAll);
      };
    },
  };
}
