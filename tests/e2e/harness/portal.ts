import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { serverNameOf, strayHosts } from './asked-hosts.ts';
import { SAMPLE_PAGES } from './sample.ts';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ico': 'image/png',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

interface Content {
  body: string | Buffer;
  type: string;
}

/** One local server that answers for every host name. */
export interface Portal {
  readonly port: number;
  /** Every address that was asked for, in order, as `http://host/path?query`. */
  readonly requests: readonly string[];
  /** Serves `body` at an absolute http address; the type follows the path's ending, HTML where it has none that is known. */
  serve(url: string, body: string | Buffer): void;
  /** Answers for an address in a way of its own: late, never, with another type, with a redirection. */
  answerWith(url: string, answer: (response: ServerResponse) => void): void;
  /** Ends the server. Throws where a host was asked for that no test and no served page named: nothing may go anywhere unasked. */
  stop(): Promise<void>;
}

function answer(response: ServerResponse, status: number, { body, type }: Content): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

const typeOf = (pathname: string): string => TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';

const notFound: Content = {
  body: '<!doctype html><html lang="vi"><title>404</title><p>Không có trang này.</p></html>',
  type: 'text/html; charset=utf-8',
};

/**
 * Starts the server on a free port of 127.0.0.1, or on that one, with the sample pages of tests/fixtures/pages under their own addresses. It understands direct
 * requests (Chromium's resolver rule brings them) and proxy requests (Firefox's proxy setting); of tunnels and TLS it notes whom they are for, and
 * refuses them: nothing leaves the machine.
 */
export async function startPortal(port = 0): Promise<Portal> {
  const contents = new Map<string, Content>();
  const answers = new Map<string, (response: ServerResponse) => void>();
  const requests: string[] = [];
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(url.href);
    asked.add(url.hostname);
    const own = answers.get(url.href);
    if (own) {
      own(response);
      return;
    }
    const content = contents.get(url.href) ?? contents.get(url.origin + url.pathname);
    answer(response, content ? 200 : 404, content ?? notFound);
  });
  server.on('connect', (request, socket) => {
    asked.add(new URL(`https://${request.url}`).hostname);
    socket.destroy();
  });
  // Chromium knows of no proxy: its TLS comes as it is, and is no HTTP.
  server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket) => {
    if (error.rawPacket) asked.add(serverNameOf(error.rawPacket) ?? 'no-name.invalid');
    socket.destroy();
  });
  const portal = {
    requests,
    answerWith: (url: string, own: (response: ServerResponse) => void) => {
      answers.set(url, own);
    },
    serve: (url: string, body: string | Buffer) => {
      const { href, pathname } = new URL(url);
      contents.set(href, { body, type: typeOf(pathname) });
    },
  };
  for (const [url, file] of Object.entries(SAMPLE_PAGES)) portal.serve(url, await readFile(join(PAGES, file)));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    const stray = strayHosts(asked, contents, answers.keys());
    if (stray.length > 0) throw new Error(`nobody asked for ${stray.join(', ')}`);
  };
  return { ...portal, port: (server.address() as AddressInfo).port, stop };
}
