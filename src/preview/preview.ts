import type { Bot } from '../bot/bot.ts';
import { registerCommands } from '../bot/register-commands.ts';
import { startDiscord } from './platform/start-discord.ts';
import { createStage } from './stage.ts';
import { startWebServer } from './web-server.ts';

export interface PreviewSettings {
  /** Of the page; 0 is any that is free. */
  readonly port: number;
  /** The very bot that goes to Discord, for the Discord on this machine that it is shown in. */
  createBot(access: { readonly token: string; readonly apiUrl: string }): Promise<Bot>;
}

export interface Preview {
  readonly url: string;
  stop(): Promise<void>;
}

/** Shows the bot in a page on this machine, with a Discord of its own behind it: nothing of what is shown is made for the page. */
export async function startPreview({ port, createBot }: PreviewSettings): Promise<Preview> {
  // One looks at it for hours, and stops it in a debugger: how fast it acknowledges is nothing to end it for.
  const discord = await startDiscord({ ackLimitMs: 60_000 });
  const access = { token: discord.token, apiUrl: discord.apiUrl };
  const bot = await createBot(access);
  try {
    await registerCommands({ ...access, guildId: null });
    await bot.start();
    const stage = createStage(discord);
    const web = await startWebServer({ stage, watch: discord.watch, port });
    return {
      url: web.url,
      async stop() {
        await web.close();
        await bot.stop();
        await discord.close();
      },
    };
  } catch (error) {
    await bot.stop();
    await discord.close();
    throw error;
  }
}
