/** What went wrong with the store, in words for the user. Nothing that was saved before is lost. */
export class StoreError extends Error {
  readonly code: 'full' | 'newer' | 'blocked' | 'gone' | 'failed';

  constructor(code: StoreError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** Turns what IndexedDB throws into a StoreError that says what was kept and what to do. */
export function storeError(cause: unknown, doing: 'save' | 'read' = 'save'): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return new StoreError(
      'full',
      'The disk is full: nothing new was saved, all that was there is kept. Free some space and try again.',
      cause,
    );
  }
  if (name === 'VersionError') {
    return new StoreError('newer', 'Your leads were saved by a newer Stagecue. Update Stagecue to open them.', cause);
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  const what = doing === 'save' ? 'This was not saved' : 'Your leads could not be read';
  return new StoreError('failed', `${what} (${detail}). All that was there is kept. Try again.`, cause);
}
