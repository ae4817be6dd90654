import { observeDesk } from '../answering/desk/observe-desk.ts';
import type { ReferenceDesk } from '../answering/desk/reference-desk.ts';
import type { Bot, BotStatus } from '../bot/bot.ts';
import type { Log } from '../log.ts';
import { aborted } from './aborted.ts';
import type { App } from './app-port.ts';
import type { LiveArchive } from './archive/live-archive.ts';
import { rebuildOf } from './archive/rebuild-archive.ts';
import type { Call, ExitCode } from './commands/command.ts';

/**
 * Runs the bot over an archive that follows its index, and tells how both are where a port is set. `desk` is the archive's, dressed. Throws when
 * Discord lets it in no more.
 */
export async function runBot(
  call: Call,
  app: App,
  parts: { readonly archive: LiveArchive; readonly desk: ReferenceDesk; readonly token: string },
): Promise<ExitCode> {
  const { archive, desk, token } = parts;
  const log = await app.openLog();
  logExchanges(archive, log);
  let bot: Bot | null = null;
  const monitor = await app.openMonitor(() => ({
    index: { ...archive.desk.index, builtAt: archive.manifest.builtAt },
    bot: bot?.status() ?? notYet,
  }));
  if (monitor !== null) log.info({ address: monitor.address }, 'Health and metrics are told over HTTP.');
  try {
    const keeping = await app.openKeeping({ ifThere: false });
    try {
      bot = await app.createBot({
        desk: monitor === null ? desk : observeDesk(desk, monitor.observer),
        token,
        rebuild: rebuildOf(archive, app),
        keeping,
      });
      return await untilInterrupted(call, bot);
    } finally {
      await keeping.close();
    }
  } finally {
    await monitor?.close();
  }
}

const notYet: BotStatus = { gateway: 'connecting', ready: false, pingMs: null, servers: 0, inHand: 0 };

/** Has the archive follow its index, and the log say when it does. */
function logExchanges(archive: LiveArchive, log: Log): void {
  archive.watch({
    exchanged: (index) => log.info({ index }, 'A new index is in use.'),
    failed: (err) =>
      log.error({ err }, 'A new index could not be opened; questions go to the one before it.'),
  });
}

/** Runs the bot until Ctrl-C or SIGTERM, then lets it finish what it is answering. Throws when Discord lets it in no more. */
async function untilInterrupted(call: Call, bot: Bot): Promise<ExitCode> {
  const interrupted = aborted(call.interruption());
  try {
    await Promise.race([bot.start(), interrupted]);
    await Promise.race([bot.closed, interrupted]);
  } finally {
    await bot.stop();
  }
  return 0;
}
