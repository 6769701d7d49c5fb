import { browser } from 'wxt/browser';
import type { CallError, CallInput, CallOutput, CallReply, PageCall } from './protocol.ts';

/** Why a call did not work, in words for the user. */
export class CallFailed extends Error {
  readonly code: CallError['code'] | 'gone';

  constructor(code: CallFailed['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The background can be stopped between question and answer, and is started by the next question: so it is asked again. */
const TRIES = 4;

/**
 * Asks the background. Throws CallFailed: `gone` when the extension was updated or removed under this page, else what the
 * background said.
 */
export async function call<C extends PageCall>(name: C, input?: CallInput<C>): Promise<CallOutput<C>> {
  let reply: CallReply | undefined;
  // The panel opens only while the user's key press counts, which is over by then.
  for (let left = name === 'openPanel' ? 1 : TRIES; left > 0 && !reply; left--) {
    try {
      reply = (await browser.runtime.sendMessage({ call: name, input })) as CallReply | undefined;
    } catch (cause) {
      if (!isAlive()) throw new CallFailed('gone', 'Stagecue was updated. Reload this page to go on.');
      if (left === 1) throw new CallFailed('failed', cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (!reply) throw new CallFailed('failed', 'No answer. Try again.');
  if ('error' in reply) throw new CallFailed(reply.error.code, reply.error.message);
  return reply.value as CallOutput<C>;
}

/** False once the extension was updated or removed: this page's copy can talk to nobody any more. */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** A random UUID. `crypto.randomUUID` is missing in pages without https, and many a CRM in a company's own network is one. */
export function newBatch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // A 4 says that it is random, an 8 which standard it follows.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}
