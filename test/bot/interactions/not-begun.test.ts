import { describe, expect, it } from 'vitest';
import { memoryKeeping } from '../../fakes/memory-keeping.ts';
import { startBot } from '../running-bot.ts';

describe('settings that cannot be read', () => {
  it('leave nobody without a word: the asker alone is told, with the id that the log has', async () => {
    const settings = () => {
      throw new Error('database disk image is malformed');
    };
    const { discord, log } = await startBot({ keeping: { ...memoryKeeping(), settings } });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: 'Who makes the chips?' });
    const { text } = await asked.waitForMessage();
    expect(asked).toMatchObject({ failed: false, ephemeral: true });
    const [, id = 'none'] = /^Something went wrong.*\(error (.+)\)$/.exec(text) ?? [];
    const errors = log.filter(({ level }) => level === 'error').map(({ fields }) => JSON.stringify(fields));
    expect(errors).toEqual([expect.stringContaining(id)]);
    expect(discord.refusals).toEqual([]);
  });
});
