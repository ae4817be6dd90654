import { describe, expect, it } from 'vitest';
import { commandDefinitions } from '../../src/bot/commands/commands.ts';
import { discordLimits } from '../../src/bot/discord/discord-limits.ts';
import { registerCommands } from '../../src/bot/register-commands.ts';
import { catalogue } from '../../src/bot/words/catalogue.ts';
import type { CommandWords } from '../../src/bot/words/commands/words.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';

const names = commandDefinitions.map(({ name }) => name);

describe('registering commands', () => {
  it('uploads them once, and again only when they differ', async () => {
    const discord = await startDiscord();
    try {
      const settings = { token: discord.token, apiUrl: discord.apiUrl, guildId: null };
      expect(await registerCommands(settings)).toEqual({
        scope: 'global',
        differs: true,
        uploaded: true,
        fields: {},
        added: names,
        changed: [],
        removed: [],
        unchanged: [],
      });
      expect(await registerCommands(settings)).toMatchObject({
        uploaded: false,
        unchanged: names,
      });
      expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
      expect(discord.registeredCommands().map(({ name }) => name)).toEqual(names);
      expect(discord.refusals).toEqual([]);
    } finally {
      await discord.close();
    }
  });

  it('does the same for a single server', async () => {
    const discord = await startDiscord();
    try {
      const settings = { token: discord.token, apiUrl: discord.apiUrl, guildId: discord.guild.id };
      expect(await registerCommands(settings)).toMatchObject({ scope: 'guild', uploaded: true });
      expect(await registerCommands(settings)).toMatchObject({ scope: 'guild', uploaded: false });
    } finally {
      await discord.close();
    }
  });

  it('says what changed, and takes away what is not ours any more', async () => {
    const discord = await startDiscord();
    try {
      const settings = { token: discord.token, apiUrl: discord.apiUrl, guildId: null };
      const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
      const [ask] = commandDefinitions;
      await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
        method: 'PUT',
        headers,
        body: JSON.stringify([
          { ...ask, description: 'An older description' },
          { name: 'old', description: 'Gone' },
        ]),
      });
      const differences = {
        added: names.filter((name) => name !== 'ask'),
        changed: ['ask'],
        removed: ['old'],
        unchanged: [],
        fields: { ask: ['description'] },
      };
      for (const _ of ['first', 'second']) {
        expect(await registerCommands({ ...settings, dryRun: true })).toMatchObject({
          differs: true,
          uploaded: false,
          ...differences,
        });
      }
      expect(await registerCommands(settings)).toMatchObject({ uploaded: true, ...differences });
      expect(await registerCommands({ ...settings, dryRun: true })).toMatchObject({ differs: false });
    } finally {
      await discord.close();
    }
  });

  it('tells a slash command from one of the same name in the menu of a message', async () => {
    const discord = await startDiscord();
    try {
      const settings = { token: discord.token, apiUrl: discord.apiUrl, guildId: null };
      await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
        method: 'PUT',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify([...commandDefinitions, { type: 3, name: 'ask' }]),
      });
      expect(await registerCommands(settings)).toMatchObject({
        uploaded: true,
        added: [],
        changed: [],
        removed: ['ask'],
        unchanged: names,
      });
      expect(await registerCommands(settings)).toMatchObject({ uploaded: false });
    } finally {
      await discord.close();
    }
  });

  it('says what to do about a wrong token, without showing it', async () => {
    const discord = await startDiscord();
    try {
      const registering = registerCommands({
        token: 'wrong.secret.token',
        apiUrl: discord.apiUrl,
        guildId: null,
      });
      await expect(registering).rejects.toThrow(/Discord does not accept DISCORD_TOKEN/);
      await expect(registering).rejects.not.toThrow(/wrong\.secret/);
    } finally {
      await discord.close();
    }
  });
});

describe('the command definitions', () => {
  it('are within the limits in every language', () => {
    for (const { name, description } of Object.values(catalogue).flatMap(({ commands }) => all(commands))) {
      // Interactions › Application Commands › Application Command Naming.
      expect(name).toMatch(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect(name.length).toBeLessThanOrEqual(discordLimits.commandNameChars);
      expect(description.length).toBeLessThanOrEqual(discordLimits.commandDescriptionChars);
      expect(description).not.toBe('');
    }
    for (const definition of commandDefinitions) {
      const { options = [] } = 'options' in definition ? definition : {};
      expect(definition.name.length).toBeLessThanOrEqual(discordLimits.commandNameChars);
      const names = options.flatMap((option) => Object.values(option.name_localizations ?? {}));
      expect(JSON.stringify(definition).length).toBeLessThan(discordLimits.commandChars);
      expect(names).toHaveLength(4 * options.length);
    }
  });
});

/** Whatever has a name and a description, at any depth. */
function all(words: object): readonly CommandWords[] {
  const inside = Object.values(words).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? all(value) : [],
  );
  return isCommandWords(words) ? [words, ...inside] : inside;
}

function isCommandWords(words: object): words is CommandWords {
  return 'name' in words && 'description' in words;
}
