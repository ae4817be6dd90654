import { createRequire } from 'node:module';

/** What a server's robots.txt asks of programs (RFC 9309). */
export interface RobotsRules {
  isDisallowed(url: string, userAgent: string): boolean | undefined;
  /** Seconds between two requests; not of the RFC, yet many ask for it. */
  getCrawlDelay(userAgent: string): number | undefined;
}

// The package's types describe a default export that its CommonJS module has not.
const parse: (url: string, text: string) => RobotsRules = createRequire(import.meta.url)('robots-parser');

/** `url` is the address of the robots.txt itself. */
export function robotsRules(url: string, text: string): RobotsRules {
  return parse(url, text);
}
