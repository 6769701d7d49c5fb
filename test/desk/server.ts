import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crowd, crowdById, MAX_CROWD } from './crowd.ts';
import { type DeskData, readDeskData } from './data.ts';
import type { Html } from './html.ts';
import { problem } from './layout.ts';
import { peoplePage } from './people-page.ts';
import { recordPage } from './record-page.ts';
import { rowsPage } from './rows-page.ts';
import { MAX_REPLY, type Reply, threadPage } from './thread-page.ts';

export interface Desk {
  /** Where it is served, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** The only files that are sent as they are. */
const FILES: Record<string, string> = {
  '/desk.css': 'text/css; charset=utf-8',
  '/client/navigate.js': 'text/javascript; charset=utf-8',
  '/client/rows.js': 'text/javascript; charset=utf-8',
};

/** As strict as the sites that the extension has to live with. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A request body longer than any reply is refused. */
const MAX_BODY = MAX_REPLY * 12 + 100;

function show(body: Html, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: body.markup };
}

function wrongCount(): Answer {
  return show(problem('No such directory', `The address needs a count from 1 to ${MAX_CROWD}.`), 400);
}

function countOf(search: URLSearchParams): number | undefined {
  const text = search.get('count') ?? '2000';
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MAX_CROWD ? Number(text) : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MAX_BODY) parts.push(part);
  }
  return size <= MAX_BODY ? Buffer.concat(parts).toString('utf8') : undefined;
}

function desk(data: DeskData): (request: IncomingMessage) => Promise<Answer> {
  const { people } = data;
  const replies: Reply[] = [];

  async function post(request: IncomingMessage, path: string): Promise<Answer> {
    if (path !== '/posts/warehouse')
      return show(problem('Nothing to send here', 'Only the thread takes replies.'), 405);
    const from = request.headers.origin;
    if (from !== undefined && from !== `http://${request.headers.host}`) {
      return show(problem('Not sent', 'A reply can only be written on the desk itself.'), 403);
    }
    const body = await bodyOf(request);
    const text = body === undefined ? '' : (new URLSearchParams(body).get('text') ?? '').trim();
    if (body === undefined || text.length > MAX_REPLY) {
      return show(problem('Too long', `A reply has at most ${MAX_REPLY} characters.`), 413);
    }
    if (text) replies.push({ text, at: Date.now() });
    return { status: 303, type: 'text/plain', body: '', headers: { location: path } };
  }

  return async (request) => {
    const { pathname: path, searchParams: search } = new URL(`http://desk${request.url ?? '/'}`);
    if (request.method === 'POST') return post(request, path);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return show(problem('Nothing to do that with', 'The desk only shows pages.'), 405);
    }
    const file = FILES[path];
    if (file) return { status: 200, type: file, body: await readFile(new URL(`.${path}`, import.meta.url)) };
    if (path === '/') return { status: 302, type: 'text/plain', body: '', headers: { location: '/people' } };
    if (path === '/people') return show(peoplePage(people, search));
    if (path === '/posts/warehouse') return show(threadPage(data, replies));
    if (path === '/rows' || path === '/rows.json') {
      const count = countOf(search);
      if (count === undefined) return wrongCount();
      if (path === '/rows') return show(rowsPage(count, search.get('all') === '1'));
      return { status: 200, type: 'application/json', body: JSON.stringify(crowd(count)) };
    }
    const id = /^\/people\/([\w-]+)$/.exec(path)?.[1];
    const person = id && (people.find((one) => one.id === id) ?? crowdById(id));
    if (person) {
      return show(
        recordPage(
          person,
          people.filter((one) => one !== person && one.company === person.company),
        ),
      );
    }
    return show(problem('This page does not exist', `Nothing is kept at ${path.slice(0, 200)}.`), 404);
  };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer, withBody: boolean): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(withBody ? body : undefined);
}

/**
 * Serves the desk on 127.0.0.1, by default on a free port and with the sample leads.
 * Rejects when the port is taken or the samples cannot be read.
 */
export async function startDesk({ port = 0, data }: { port?: number; data?: DeskData } = {}): Promise<Desk> {
  const answer = desk(data ?? (await readDeskData()));
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        console.error(error);
        return show(problem('The desk stumbled', 'The reason is in the terminal that serves it.'), 500);
      })
      .then((given) => send(response, given, request.method !== 'HEAD'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open for later.
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const { url } = await startDesk({ port: Number(process.argv[2] ?? 0) });
  console.log(`Lumen Desk is open at ${url}/people`);
}
