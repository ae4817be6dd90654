import { SingleBar } from 'cli-progress';
import type { ProgressStream } from '../terminal.ts';

/** One step of a long work. */
export interface ProgressStep {
  /** What is being done: `Embedding`. Another label begins another bar. */
  readonly label: string;
  readonly done: number;
  /** `null` where the end is not known yet. */
  readonly total: number | null;
  /** In the plural. */
  readonly unit: 'files' | 'passages' | 'questions' | 'MB';
}

export interface ProgressReport {
  show(step: ProgressStep): void;
  /** Takes the bar away. */
  end(): void;
}

/** Shows progress as a bar with rate and time left on a terminal, as a line every few seconds elsewhere. `clock` is in milliseconds. */
export function createProgressReport(progress: ProgressStream, clock: () => number): ProgressReport {
  return progress.isTerminal ? barReport(progress, clock) : lineReport(progress.stream, clock);
}

function barReport(progress: ProgressStream, clock: () => number): ProgressReport {
  let current: { readonly label: string; readonly bar: SingleBar; readonly startedAt: number } | null = null;
  const end = () => {
    current?.bar.stop();
    current = null;
  };
  const begin = (label: string) => {
    const bar = new SingleBar({
      stream: progress.stream,
      format: '{line}',
      clearOnComplete: true,
      hideCursor: null,
      // Its own handling of Ctrl-C would keep the process from ending.
      gracefulExit: false,
    });
    bar.start(1, 0, { line: `${label} …` });
    return { label, bar, startedAt: clock() };
  };
  return {
    show(step) {
      if (current?.label !== step.label) {
        end();
        current = begin(step.label);
      }
      const line = barLine(step, clock() - current.startedAt, progress.columns ?? widestBarLine);
      current.bar.update(0, { line });
    },
    end,
  };
}

const widestBar = 30;
const widestBarLine = 80;

/** `Embedding ━━━━────── 40 %  120 of 300 passages, 52/s, 4 s left`: the bar takes the room that is left. */
function barLine(step: ProgressStep, elapsedMs: number, columns: number): string {
  if (step.total === null) return `${step.label} …`;
  const share = step.total === 0 ? 1 : step.done / step.total;
  const numbers = `${Math.floor(100 * share)} %  ${speedWords(step, elapsedMs)}`;
  const cells = Math.min(widestBar, Math.max(0, columns - step.label.length - numbers.length - 3));
  const full = Math.floor(cells * share);
  return `${step.label} ${'━'.repeat(full)}${'─'.repeat(cells - full)} ${numbers}`;
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
  const amount = total === null ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
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
