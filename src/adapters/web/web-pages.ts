import { setTimeout as wait } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { Agent, type Dispatcher, request } from 'undici';
import { isWebAddress, notWebAddress } from '../../articles/web-address.ts';
import { DatelineError } from '../../dateline-error.ts';
import { isPublicAddress, privateAddress, publicLookup } from './public-address.ts';
import { type RobotsRules, robotsRules } from './robots-rules.ts';

/** What a server gave for an address. */
export interface WebPage {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Where it was found in the end, after redirects. */
  readonly url: string;
}

/** Pages of the web, one request at a time for each server. */
export interface WebPages {
  /** Throws a `DatelineError` that names the address and what stood in the way. */
  fetch(url: string): Promise<WebPage>;
  close(): Promise<void>;
}

export interface WebPagesSettings {
  /** Names the program to servers and in robots.txt. */
  readonly userAgent: string;
  /** For one page with all its redirects. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Between two requests to one server; its robots.txt may ask for more, up to `longestDelayMs`. */
  readonly delayMs: number;
  readonly allowPrivate: boolean;
}

/** Fetches pages as a polite guest: named, slow, within limits, only where robots.txt lets it and only from the public internet. */
export function createWebPages(settings: WebPagesSettings): WebPages {
  const { userAgent, timeoutMs, maxBytes, delayMs, allowPrivate } = settings;
  const agent = new Agent({
    connect: allowPrivate ? {} : { lookup: publicLookup },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const rules = new Map<string, Promise<RobotsRules>>();
  const nextTurn = new Map<string, number>();

  return {
    async fetch(url) {
      const signal = AbortSignal.timeout(timeoutMs);
      let address = webAddress(url);
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const robots = await robotsOf(address, signal);
        if (robots.isDisallowed(address.href, userAgent) === true) {
          throw new DatelineError(`${address.href}: its server's robots.txt asks programs not to fetch it.`);
        }
        await turn(address.host, robots.getCrawlDelay(userAgent), signal);
        const response = await get(address, signal);
        const location = redirectOf(response, address);
        if (location === null) return read(response, address);
        await response.body.dump();
        address = location;
      }
      throw new DatelineError(`${url}: it redirects more than ${mostRedirects} times.`);
    },
    close: () => agent.close(),
  };

  async function get(address: URL, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const host = address.hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivate && ipaddr.isValid(host) && !isPublicAddress(host)) throw privateAddress(host, host);
    try {
      return await request(address, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': userAgent,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
        },
      });
    } catch (cause) {
      throw unreachable(address, cause);
    }
  }

  async function read(response: Dispatcher.ResponseData, address: URL): Promise<WebPage> {
    const { statusCode, headers, body } = response;
    if (statusCode !== 200) {
      await body.dump();
      throw new DatelineError(`${address.href}: the server answers with ${statusCode}.`);
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const part of body) {
        if (!(part instanceof Uint8Array)) continue;
        size += part.length;
        if (size > maxBytes) {
          body.destroy();
          throw new DatelineError(`${address.href}: it is larger than ${maxBytes / 1024 / 1024} MB.`);
        }
        parts.push(part);
      }
    } catch (cause) {
      throw unreachable(address, cause);
    }
    const contentType = headers['content-type'];
    return {
      bytes: Buffer.concat(parts),
      contentType: (Array.isArray(contentType) ? contentType[0] : contentType) ?? '',
      url: address.href,
    };
  }

  /** A server without readable rules has none (RFC 9309, 2.3.1); one that is out of order keeps everybody out for now. */
  function robotsOf(address: URL, signal: AbortSignal): Promise<RobotsRules> {
    const place = new URL('/robots.txt', address).href;
    const known = rules.get(place);
    if (known !== undefined) return known;
    const fetched = get(new URL(place), signal).then(async ({ statusCode, body }) => {
      if (statusCode >= 500) {
        await body.dump();
        throw new DatelineError(
          `${address.href}: the server's robots.txt answers with ${statusCode}. Try again later.`,
        );
      }
      const text = statusCode === 200 ? await firstBytes(body) : '';
      if (statusCode !== 200) await body.dump();
      return robotsRules(place, text);
    });
    rules.set(place, fetched);
    fetched.catch(() => rules.delete(place));
    return fetched;
  }

  async function turn(
    host: string,
    crawlDelaySeconds: number | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const delay = Math.min(longestDelayMs, Math.max(delayMs, (crawlDelaySeconds ?? 0) * 1000));
    const now = performance.now();
    const at = Math.max(now, nextTurn.get(host) ?? 0);
    nextTurn.set(host, at + delay);
    try {
      if (at > now) await wait(at - now, undefined, { signal });
    } catch (cause) {
      throw unreachable(new URL(`http://${host}`), cause);
    }
  }
}

const mostRedirects = 5;
const longestDelayMs = 10_000;
/** RFC 9309, 2.5: at least this much of a robots.txt is to be read. */
const robotsBytes = 512 * 1024;

function webAddress(url: string): URL {
  if (!isWebAddress(url)) throw new DatelineError(notWebAddress(url), { exitCode: 2 });
  const address = new URL(url);
  address.hash = '';
  return address;
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | null {
  const { location } = headers;
  if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string') return null;
  if (!URL.canParse(location, from.href)) return null;
  return webAddress(new URL(location, from).href);
}

async function firstBytes(body: Dispatcher.ResponseData['body']): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    if (!(part instanceof Uint8Array)) continue;
    parts.push(part);
    size += part.length;
    if (size >= robotsBytes) break;
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, robotsBytes));
}

function unreachable(address: URL, cause: unknown): DatelineError {
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    if (error instanceof DatelineError) return error;
    if (error.name === 'TimeoutError' || error.name === 'AbortError' || /Timeout/.test(error.name)) {
      return new DatelineError(`${address.href}: the server took too long.`, { cause });
    }
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  return new DatelineError(`${address.href}: the server cannot be reached (${code}).`, { cause });
}
