import type { Link } from '../../answering/remote/link.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Bot } from '../bot.ts';
import { type FromShard, readToShard } from './shard-messages.ts';

/**
 * Runs a bot as one shard of several, until the process that started it says stop, or Discord lets it in no more. Tells that process how it
 * is every two seconds. Whatever is thrown is a bug.
 */
export async function runShard(bot: Bot, link: Link): Promise<void> {
  const send = (message: FromShard) => link.send({ fromShard: message });
  const tell = () => send({ kind: 'status', status: bot.status() });
  const stopped = new Promise<void>((resolve) => {
    link.listen((message) => {
      if (readToShard(message)?.kind === 'stop') resolve();
    });
  });
  const telling = setInterval(tell, toldEveryMs);
  try {
    await Promise.race([bot.start(), stopped]);
    tell();
    await Promise.race([bot.closed, stopped]);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    send({ kind: 'refused', message: error.message, exitCode: error.exitCode });
  } finally {
    clearInterval(telling);
    await bot.stop();
  }
}

const toldEveryMs = 2000;
