import { describe, expect, it } from 'vitest';
import { questionText } from '../../../src/bot/conversation/question-text.ts';

describe('the text of a question', () => {
  it('leaves out what Discord writes as numbers', () => {
    expect(questionText('Which chips would <@!12>, Inspur use? cc <@34> <@&5> @everyone')).toBe(
      'Which chips would , Inspur use? cc',
    );
    expect(questionText('Who, <#1> </ask:2> <:hi:3> <a:hi:3> <t:0:R> <id:home> sold it?')).toBe(
      'Who, sold it?',
    );
  });

  it('keeps what only looks like it', () => {
    expect(questionText('Is 1 <2> 3 and a<b> true at user@here.example?')).toBe(
      'Is 1 <2> 3 and a<b> true at user@here.example?',
    );
  });

  it('is one line, and nothing where there is no letter and no digit', () => {
    expect(questionText(' Who\n built it? ')).toBe('Who built it?');
    expect(questionText('2008?')).toBe('2008?');
    for (const empty of ['?', '🍕🍕', '<:pizza:1>', '\u200b', '@everyone', '** **']) {
      expect(questionText(empty)).toBe('');
    }
  });
});
