import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { environmentExample, listSettings } from '../src/settings.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      corpusFolder: 'corpus',
      indexFolder: 'index',
      modelsFolder: 'models',
      model: 'e5-small',
      modelSetByKeeper: false,
      discordToken: null,
      discordApiUrl: null,
      logLevel: 'info',
      debug: false,
    });
  });

  it('take an empty variable for an unset one', () => {
    const empty = Object.fromEntries(listSettings().map(({ name }) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('are refused together, each by its name', () => {
    const read = () => readConfig({ DISCORD_API_URL: 'here', DATELINE_MAX_TOKENS: '-1' });
    expect(read).toThrow('DATELINE_MAX_TOKENS is not a whole number of tokens above 0.');
    expect(read).toThrow('DISCORD_API_URL is not a URL that begins with http:// or https://.');
  });

  it('stand in .env.example as they are', () => {
    const file = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    expect(file).toBe(environmentExample());
  });

  it('may all be taken from .env.example by removing the comment signs', () => {
    const lines = environmentExample().matchAll(/^#([A-Z_]+)=(?:"(.*)"|(.*))$/gm);
    const environment = Object.fromEntries(
      [...lines].map(([, name = '', quoted, bare]) => [name, quoted ?? bare]),
    );
    expect(Object.keys(environment)).toEqual(listSettings().map(({ name }) => name));
    expect(() => readConfig(environment)).not.toThrow();
  });
});
