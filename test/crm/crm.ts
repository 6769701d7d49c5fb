import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** A CRM of our own, with the people of people.ts in it, on this machine alone. */
export interface Crm {
  /** Where it answers, without a slash at the end. */
  url: string;
  user: string;
  password: string;
  /** Stops what was started, and leaves nothing running. */
  close(): Promise<void>;
}

/** A CRM cannot be had here, and a person has to do something about it; the message says what. */
export class Missing extends Error {}

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === 'string') throw new Error('this machine gives no port');
  return address.port;
}

/** Waits until the address answers without an error; throws when the process ends first, or after two minutes. */
export async function answers(address: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if (server.exitCode !== null || server.signalCode) throw new Error(`${server.spawnfile} ended before it answered`);
    const ok = await fetch(address).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${address} does not answer`);
}

/** Ends a process that was started here with a signal, and hard when it does not listen. */
export async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<void> {
  if (server.exitCode !== null || server.signalCode) return;
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill(signal);
  const hard = setTimeout(() => server.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(hard);
}
