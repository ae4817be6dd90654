import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress } from '../../src/adapters/web/public-address.ts';
import { createWebPages, type WebPages, type WebPagesSettings } from '../../src/adapters/web/web-pages.ts';
import { listen } from '../support/listen.ts';

const settings: WebPagesSettings = {
  userAgent: 'Dateline/1.0 (test)',
  timeoutMs: 2_000,
  maxBytes: 1024 * 1024,
  delayMs: 0,
  allowPrivate: true,
};

function pages(changes: Partial<WebPagesSettings> = {}): WebPages {
  const opened = createWebPages({ ...settings, ...changes });
  onTestFinished(() => opened.close());
  return opened;
}

/** A server that answers by path; every other path is 404. Remembers what it was asked for. */
async function site(
  answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>,
): Promise<{ readonly address: string; readonly requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(`${path} ${request.headers['user-agent']}`);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  return { address: await listen(server), requests };
}

const text =
  (body: string, type = 'text/html') =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };
const redirect =
  (location: string) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(302, { location }).end();
  };

describe('fetching a page', () => {
  it('gives bytes, type and the address after redirects, and says who asks', async () => {
    const { address, requests } = await site({
      '/a': redirect('/b'),
      '/b': text('<p>Hallo</p>', 'text/html; charset=utf-8'),
    });
    const page = await pages().fetch(`${address}/a#part`);
    expect(new TextDecoder().decode(page.bytes)).toBe('<p>Hallo</p>');
    expect(page).toMatchObject({ contentType: 'text/html; charset=utf-8', url: `${address}/b` });
    expect(requests).toEqual(['/robots.txt', '/a', '/b'].map((path) => `${path} ${settings.userAgent}`));
  });

  it('stays out where robots.txt asks it to, and asks for the rules once', async () => {
    const { address, requests } = await site({
      '/robots.txt': text('User-agent: *\nDisallow: /private/\n', 'text/plain'),
      '/private/a': text('x'),
      '/open': text('y'),
      '/sly': redirect('/private/a'),
    });
    const guest = pages();
    await expect(guest.fetch(`${address}/private/a`)).rejects.toThrow(
      /robots\.txt asks programs not to fetch it/,
    );
    await expect(guest.fetch(`${address}/sly`)).rejects.toThrow(/robots\.txt/);
    expect((await guest.fetch(`${address}/open`)).url).toBe(`${address}/open`);
    expect(requests.filter((line) => line.startsWith('/robots.txt'))).toHaveLength(1);
    expect(requests.some((line) => line.startsWith('/private'))).toBe(false);
  });

  it('waits between two requests to one server', async () => {
    const times: number[] = [];
    const note = (_: IncomingMessage, response: ServerResponse): void => {
      times.push(performance.now());
      response.end('x');
    };
    const { address } = await site({ '/a': note, '/b': note });
    const guest = pages({ delayMs: 200 });
    await Promise.all([guest.fetch(`${address}/a`), guest.fetch(`${address}/b`)]);
    // Timers may fire a millisecond early, never much.
    expect(Math.abs((times[1] ?? 0) - (times[0] ?? 0))).toBeGreaterThan(150);
  });

  it.each([
    ['/missing', /answers with 404/],
    ['/loop', /redirects more than 5 times/],
    ['/away', /"ftp:.*" is not a web address/],
    ['/large', /is larger than 1 MB/],
    ['/slow', /took too long/],
    ['/trickle', /took too long/],
    ['/broken', /cannot be reached/],
  ])('says what stood in the way at %s', async (path, message) => {
    const { address } = await site({
      '/loop': redirect('/loop'),
      '/away': redirect('ftp://example.org/a'),
      '/large': (_, response) => void response.end('x'.repeat(1024 * 1024 + 1)),
      '/slow': () => {},
      '/trickle': (_, response) => {
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
      '/broken': (request) => void request.socket.destroy(),
    });
    await expect(pages({ timeoutMs: 600 }).fetch(`${address}${path}`)).rejects.toThrow(message);
  });

  it('waits for better times when robots.txt cannot be had, and asks again then', async () => {
    let broken = true;
    const { address } = await site({
      '/robots.txt': (_, response) => void response.writeHead(broken ? 503 : 404).end(),
      '/a': text('x'),
    });
    const guest = pages();
    await expect(guest.fetch(`${address}/a`)).rejects.toThrow(/robots\.txt answers with 503/);
    broken = false;
    expect((await guest.fetch(`${address}/a`)).bytes).toHaveLength(1);
  });

  it.each(['nonsense', 'file:///etc/passwd', 'javascript:alert(1)', ''])('refuses %j', async (url) => {
    await expect(pages().fetch(url)).rejects.toThrow(/is not a web address/);
  });
});

describe('private addresses', () => {
  it('are refused by number and by name, also behind a redirect', async () => {
    const guest = pages({ allowPrivate: false });
    const { address, requests } = await site({ '/a': text('secret') });
    await expect(guest.fetch(`${address}/a`)).rejects.toThrow(
      /private address 127\.0\.0\.1.*--allow-private/,
    );
    await expect(guest.fetch(`${address.replace('127.0.0.1', 'localhost')}/a`)).rejects.toThrow(
      /private address/,
    );
    await expect(guest.fetch('http://[::1]:9/a')).rejects.toThrow(/private address/);
    await expect(guest.fetch('http://2130706433:9/a')).rejects.toThrow(/private address/);
    expect(requests).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '172.16.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '100.64.0.1',
    'nonsense',
  ])('include %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('do not include %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
