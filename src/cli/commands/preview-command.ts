import { DatelineError } from '../../dateline-error.ts';
import { aborted } from '../aborted.ts';
import { ensureIndex } from '../archive/ensure-index.ts';
import { openLiveArchive } from '../archive/live-archive.ts';
import { rebuildOf } from '../archive/rebuild-archive.ts';
import type { Command } from './command.ts';
import type { Option } from './option.ts';

const portOption: Option<number> = {
  flags: '--port <number>',
  description: 'of the page; 0 is any that is free (4646)',
  parse(text) {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_535) return port;
    throw new DatelineError(`"${text}" is not a port: a number from 0 to 65535.`, { exitCode: 2 });
  },
};

const usualPort = 4646;

export const previewCommand: Command = {
  name: 'preview',
  summary: 'show the Discord bot in a page on this machine, without Discord and without a token',
  options: [portOption],
  examples: ['npx dateline preview', 'npx dateline preview --port 8080'],
  async run(call) {
    const app = call.app();
    await ensureIndex(call, app);
    const archive = await openLiveArchive(app, call.terminal);
    try {
      const { desk } = archive;
      const stopped = aborted(call.interruption());
      const preview = await app.startPreview({
        desk,
        rebuild: rebuildOf(archive, app),
        port: call.value(portOption) ?? usualPort,
      });
      call.terminal.note(`The bot is shown at ${preview.url} to this machine alone. Ctrl-C to end it.`);
      await stopped;
      await preview.stop();
      return 0;
    } finally {
      await archive.close();
    }
  },
};
