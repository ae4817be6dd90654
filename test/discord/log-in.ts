import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import type { DiscordOptions } from '../../src/preview/platform/discord-options.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';

/** A double and a plain discord.js client that is ready; both end with the test. */
export async function logIn(
  options: DiscordOptions & { readonly intents?: readonly GatewayIntentBits[] } = {},
): Promise<{ readonly discord: DiscordDouble; readonly client: Client<true> }> {
  const { intents, ...platform } = options;
  const discord = await openDiscord(platform);
  const client = clientOf(discord, intents);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return { discord, client: await ready };
}

export async function openDiscord(options: DiscordOptions = {}): Promise<DiscordDouble> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** A client that is not logged in yet. */
export function clientOf(
  discord: DiscordDouble,
  intents: readonly GatewayIntentBits[] = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ],
): Client {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    // The client's own throttle would wait five seconds before it identifies a second time.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  onTestFinished(() => client.destroy());
  return client;
}
