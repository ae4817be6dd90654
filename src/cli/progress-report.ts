import { SingleBar } from 'cli-progress';
import { counted } from './render-answer.ts';
import type { ProgressStream } from './terminal.ts';

/** One step of a long work. */
export interface ProgressStep {
  /** What is being done: `Embedding`. Another label begins another bar. */
  readonly label: string;
  readonly done: number;
  /** `null` where the end is not known yet. */
  readonly total: number | null;
  readonly unit: 'file' | 'passage' | 'megabyte';
}

export interface ProgressReport {
  show(step: ProgressStep): void;
  /** Takes the bar away. */
  end(): void;
}

/** Shows progress as a bar with rate and time left on a terminal, as a line every few seconds elsewhere. `clock` is in milliseconds. */
export function createProgressReport(progress: ProgressStream, clock: () => number): ProgressReport {
  return progress.isTerminal ? barReport(progress.stream, clock) : lineReport(progress.stream, clock);
}

function barReport(stream: NodeJS.WritableStream, clock: () => number): ProgressReport {
  let current: { readonly label: string; readonly bar: SingleBar; readonly startedAt: number } | null = null;
  const end = () => {
    current?.bar.stop();
    current = null;
  };
  const begin = (label: string, total: number) => {
    const bar = new SingleBar({
      stream,
      format: '{label} {bar} {percentage} %  {speed}',
      barCompleteChar: '━',
      barIncompleteChar: '─',
      barsize: 30,
      clearOnComplete: true,
      hideCursor: null,
      // Its own handling of Ctrl-C would keep the process from ending.
      gracefulExit: false,
    });
    bar.start(total, 0, { label, speed: '' });
    return { label, bar, startedAt: clock() };
  };
  return {
    show(step) {
      if (current?.label !== step.label) {
        end();
        current = begin(step.label, step.total ?? 0);
      }
      current.bar.setTotal(step.total ?? step.done);
      current.bar.update(step.done, {
        label: step.label,
        speed: speedWords(step, clock() - current.startedAt),
      });
    },
    end,
  };
}

const lineEveryMs = 5000;

function lineReport(stream: NodeJS.WritableStream, clock: () => number): ProgressReport {
  let label = '';
  let startedAt = 0;
  let nextLineAt = 0;
  return {
    show(step) {
      const now = clock();
      if (label !== step.label) {
        label = step.label;
        startedAt = now;
        nextLineAt = now + lineEveryMs;
      }
      if (now < nextLineAt) return;
      nextLineAt = now + lineEveryMs;
      const share =
        step.total === null || step.total === 0 ? '' : ` (${Math.floor((100 * step.done) / step.total)} %)`;
      stream.write(`${label}: ${speedWords(step, now - startedAt)}${share}\n`);
    },
    end() {},
  };
}

/** `120 of 400 passages, 52/s, 5 s left`. */
function speedWords({ done, total, unit }: ProgressStep, elapsedMs: number): string {
  const amount = total === null ? counted(done, unit) : `${done} of ${counted(total, unit)}`;
  if (elapsedMs < 1000 || done === 0) return amount;
  const perSecond = (1000 * done) / elapsedMs;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
  return total === null
    ? `${amount}, ${rate}/s`
    : `${amount}, ${rate}/s, ${durationWords((total - done) / perSecond)} left`;
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
