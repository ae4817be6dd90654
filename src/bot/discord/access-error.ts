import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { DatelineError } from '../../dateline-error.ts';

/**
 * Why Discord does not let the bot in, as an error for the person who runs it, with what to do. The token is never in it, nor in its cause.
 * `null` when the error says nothing of the kind.
 */
export function accessError(error: unknown, apiUrl: string | null): DatelineError | null {
  for (const cause of causes(error)) {
    const told = errorFor(cause, apiUrl);
    if (told !== null) return told;
  }
  return null;
}

/** Discord did not answer within the time that was given. */
export function unreachable(apiUrl: string | null, what: string): DatelineError {
  return new DatelineError(
    `${addressOf(apiUrl)} cannot be reached (${what}). Check the network, a proxy or firewall, and DISCORD_API_URL if it is set; then start again.`,
  );
}

/** Why Discord closed the connection for good, by the gateway's close code. */
export function closedForGood(code: number): DatelineError {
  const sentence = closings.get(code);
  return sentence === undefined
    ? new DatelineError(`Discord closed the connection for good (code ${code}).`)
    : wrongSetting(sentence);
}

/** Trying again does not help until somebody has mended it: whoever starts the program again and again can tell by the exit code. */
function wrongSetting(sentence: string): DatelineError {
  return new DatelineError(sentence, { exitCode: 2 });
}

const wrongToken =
  'Discord does not accept DISCORD_TOKEN. Copy the token again from the Bot page of your application at https://discord.com/developers/applications, or reset it there.';
const wrongIntents =
  'Discord refuses the events the bot asks for. It needs only GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES, which every bot may have: check that DISCORD_TOKEN is that of a bot, and that the application is not disabled.';
const noSessions =
  'Discord allows no more logins today (1000 in 24 hours). Something restarts the bot in a loop: find out what, and start again tomorrow.';
const noAccess =
  'Discord does not let the bot register commands there. Check the server id, and invite the bot to the server with the scopes bot and applications.commands.';

/** Topics › Opcodes and Status Codes › Gateway Close Event Codes. */
const closings: ReadonlyMap<number, string> = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, wrongToken],
  [GatewayCloseCodes.InvalidIntents, wrongIntents],
  [GatewayCloseCodes.DisallowedIntents, wrongIntents],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord closed the connection: the bot is in more servers than one connection may serve (2500). Set DATELINE_SHARDS to auto and start again.',
  ],
]);

function errorFor(error: Error, apiUrl: string | null): DatelineError | null {
  if ('code' in error && error.code === DiscordjsErrorCodes.TokenInvalid) return wrongSetting(wrongToken);
  // A token that no header can carry, such as one with a line break in it.
  if (/^invalid authorization header$/i.test(error.message)) return wrongSetting(wrongToken);
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401) return wrongSetting(wrongToken);
    if (error.status === 404 && apiUrl !== null) return wrongSetting(wrongAddress(apiUrl));
    if (error.status === 403) return new DatelineError(noAccess);
    return error.status >= 500 ? unreachable(apiUrl, `it answers HTTP ${error.status}`) : null;
  }
  // The gateway's close codes reach us only as these messages of @discordjs/ws.
  if (/^Authentication failed$/i.test(error.message)) return wrongSetting(wrongToken);
  if (/^Used (?:disallowed|invalid) intents$/i.test(error.message)) return wrongSetting(wrongIntents);
  if (/^Not enough sessions remaining/i.test(error.message)) return new DatelineError(noSessions);
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && networkCodes.test(code)) return unreachable(apiUrl, code);
  if (
    error.name === 'AbortError' ||
    /^fetch failed|other side closed|Unexpected server response/i.test(error.message)
  ) {
    return unreachable(apiUrl, 'no answer');
  }
  return null;
}

const networkCodes =
  /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+)$/;

function wrongAddress(apiUrl: string): string {
  return `${addressOf(apiUrl)} has no Discord API at DISCORD_API_URL (it answers HTTP 404). The address ends in /api, with nothing after it; without the variable it is Discord's own.`;
}

function addressOf(apiUrl: string | null): string {
  return apiUrl === null || !URL.canParse(apiUrl) ? 'Discord' : `Discord at ${new URL(apiUrl).host}`;
}

/** The error, its causes and what an `AggregateError` holds, deepest first: the network's own code says most. */
function causes(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const inner = error instanceof AggregateError ? error.errors.slice(0, 1) : [error.cause];
  return [...inner.flatMap((cause) => causes(cause, depth + 1)), error];
}
