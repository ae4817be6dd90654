import { type DestinationStream, pino } from 'pino';
import type { Log } from '../../log.ts';

/** Structured logging: one JSON object a line, errors with their causes. */
export function createPinoLog(settings: {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard error: standard output is for results. */
  readonly destination: DestinationStream;
  /** In every line. */
  readonly fields?: Readonly<Record<string, unknown>>;
}): Log {
  return pino({ level: settings.level, base: settings.fields ?? null }, settings.destination);
}
