import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { counted } from '../../articles/counted.ts';
import { DatelineError } from '../../dateline-error.ts';
import { builtInModel } from '../../retrieval/embedding/built-in-embedder.ts';
import { embedderName } from '../../retrieval/embedding/resolve-model.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import { ensureIndex } from '../archive/ensure-index.ts';
import { openLiveArchive } from '../archive/live-archive.ts';
import { chat } from '../asking/chat.ts';
import { keepAnswers, logOption } from '../asking/keep-answers.ts';
import { failureWords } from '../failure-words.ts';
import { windowWords } from '../printing/render-answer.ts';
import { runBot } from '../run-bot.ts';
import type { Command } from './command.ts';

export const startCommand: Command = {
  name: 'start',
  summary:
    'run the Discord bot, or without DISCORD_TOKEN a chat in the terminal; builds the index if there is none',
  options: [logOption],
  examples: ['npx dateline start', 'echo "Who bought IBM\'s x86 servers?" | npx dateline start'],
  async run(call) {
    const app = call.app();
    await ensureIndex(call, app);
    const archive = await openLiveArchive(app, call.terminal);
    const { desk, settled } = keepAnswers(call, app, archive.desk);
    try {
      call.terminal.note(headline(desk, archive.manifest));
      const token = app.config.discordToken;
      if (token !== null) return await runBot(call, app, { archive, desk, token });
      archive.watch({
        exchanged: () => {},
        failed: (error) => call.terminal.note(failureWords(error, call.debug)),
      });
      call.terminal.note(
        'No DISCORD_TOKEN is set, so this is a chat in your terminal.  /help for commands, Ctrl-D to leave',
      );
      call.terminal.note('');
      const heard = await chat(desk, call);
      if (heard || call.terminal.interactive) return 0;
      throw new DatelineError(
        'There was nothing to do: no terminal, no input, and no DISCORD_TOKEN. As a service or in a container Dateline is the bot: set DISCORD_TOKEN.',
        { exitCode: 2 },
      );
    } finally {
      await settled();
      await archive.close();
    }
  },
};

const shownIdDigits = 6;

/** `Dateline · 18 articles, 2004-12 – 2021-09, en de nl · index 3f9c21 (built-in embedder)`. */
function headline({ index, window, languages }: ReferenceDesk, manifest: Manifest): string {
  const name = embedderName(manifest.embedder);
  const embedder = name === builtInModel ? 'built-in embedder' : name;
  const archive = [counted(index.articles, 'article'), windowWords(window), languages.join(' ')];
  return [
    'Dateline',
    archive.filter((words) => words !== '').join(', '),
    `index ${index.id.slice(0, shownIdDigits)} (${embedder})`,
  ].join(' · ');
}
