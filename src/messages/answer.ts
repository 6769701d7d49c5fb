import * as z from 'zod/mini';
import type { CallError, CallInput, CallMessage, CallOutput, CallReply, PageCall } from './protocol.ts';
import { INPUTS } from './schemas.ts';

/** Who sent a message, as browsers tell it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The page that asks, as the browser names it; nothing a message says about itself counts. */
export interface Asker {
  tabId: number;
  frameId: number;
  url: URL;
}

export type Answers = {
  [C in PageCall]: (input: CallInput<C>, asker: Asker) => CallOutput<C> | Promise<CallOutput<C>>;
};

/** An error meant for the one who asked. */
export class Refusal extends Error {
  readonly code: CallError['code'];
  readonly field: string | undefined;

  constructor(code: CallError['code'], message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** The asking page, decided from the sender alone. Throws Refusal for anybody but our own content script in a web page. */
function askerOf(sender: Sender, ownId: string): Asker {
  const url = URL.parse(sender.url ?? '');
  if (sender.id !== ownId || sender.tab?.id === undefined || !url || !/^https?:$/.test(url.protocol)) {
    throw new Refusal('forbidden', 'Only a page of an enabled site may ask this.');
  }
  return { tabId: sender.tab.id, frameId: sender.frameId ?? 0, url };
}

/** Checks the shape of a call. Throws Refusal that names the field. */
function parseCall(message: unknown): { call: PageCall; input: unknown } {
  const { call, input } = (message ?? {}) as Partial<CallMessage>;
  if (typeof call !== 'string' || !Object.hasOwn(INPUTS, call)) {
    throw new Refusal('malformed', 'There is no such call.', 'call');
  }
  const parsed = z.safeParse(INPUTS[call], input);
  if (parsed.success) return { call, input: parsed.data };
  const issue = parsed.error.issues[0];
  const field = ['input', ...(issue?.path ?? [])].join('.');
  throw new Refusal('malformed', `${field}: ${issue?.message ?? 'is wrong'}`, field);
}

/** Answers one message: the value, or an error that says what is wrong. Never throws. */
export async function answer(answers: Answers, message: unknown, sender: Sender, ownId: string): Promise<CallReply> {
  try {
    const asker = askerOf(sender, ownId);
    const { call, input } = parseCall(message);
    const run = answers[call] as (input: unknown, asker: Asker) => unknown;
    return { value: await run(input, asker) };
  } catch (cause) {
    return { error: errorOf(cause) };
  }
}

function errorOf(cause: unknown): CallError {
  if (cause instanceof Refusal) {
    return { code: cause.code, message: cause.message, ...(cause.field === undefined ? {} : { field: cause.field }) };
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return { code: cause instanceof Error && cause.name === 'StoreError' ? 'store' : 'failed', message };
}
