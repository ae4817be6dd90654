import { createInterface } from 'node:readline';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';
import { createHandConsole } from './hand-console.ts';

/** `npm run discord [port]`: a Discord to start the bot against, with a person's keyboard in this terminal. */
const port = Number(process.argv[2] ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`"${process.argv[2]}" is not a port. Usage: npm run discord [port]`);
  process.exit(2);
}

const discord = await startDiscord({ port });
const lines = createInterface({ input: process.stdin, terminal: process.stdin.isTTY });
const print = (text: string) => process.stdout.write(`${harmless(text)}\n`);
const keyboard = createHandConsole(discord, print);

print(`A Discord of your own is listening. Start the bot in another terminal with these two lines before it:

DISCORD_API_URL=${discord.apiUrl} \\
DISCORD_TOKEN=${discord.token} npm start

Write help for what you can do here, quit to leave.`);

let hasQuit = false;
for await (const line of lines) {
  hasQuit = (await keyboard.enter(line)) === 'quit';
  if (hasQuit) break;
}
if (!hasQuit) await keyboard.settled();
keyboard.stop();
lines.close();
await discord.close();

/** What a bot sends is data: it moves no cursor and rings no bell. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}
