import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages {
  /** Where they are served, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Serves one document for every address, with its script beside this file; `policy` is its content security policy. */
export async function servePages(script: string, body: string, policy?: string): Promise<Pages> {
  const code = await readFile(new URL(script, import.meta.url), 'utf8');
  const server = createServer((request, response) => {
    const isScript = request.url === `/${script}`;
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    if (policy) response.setHeader('content-security-policy', policy);
    response.end(
      isScript
        ? code
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}<script src="/${script}"></script></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
