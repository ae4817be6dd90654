import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgressReport } from '../../src/cli/progress-report.ts';

function recorded() {
  const stream = new PassThrough();
  const pieces: string[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece.toString('utf8')));
  return { stream, text: () => pieces.join('') };
}

describe('progress without a terminal', () => {
  it('is a line every five seconds with rate and time left, and none for short work', () => {
    const { stream, text } = recorded();
    let now = 1000;
    const report = createProgressReport({ stream, isTerminal: false }, () => now);
    for (let done = 0; done <= 400; done += 20) {
      report.show({ label: 'Embedding', done, total: 400, unit: 'passage' });
      now += 1000;
    }
    report.end();
    expect(text()).toBe(
      [
        'Embedding: 100 of 400 passages, 20/s, 15 s left (25 %)',
        'Embedding: 200 of 400 passages, 20/s, 10 s left (50 %)',
        'Embedding: 300 of 400 passages, 20/s, 5 s left (75 %)',
        'Embedding: 400 of 400 passages, 20/s, 0 s left (100 %)',
        '',
      ].join('\n'),
    );
  });
});
