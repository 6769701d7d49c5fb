import { signal } from '@preact/signals';

interface Notice {
  text: string;
  /** Takes it back. */
  undo?: () => void;
  /** Is it an undo that is taken back? */
  isUndo?: boolean;
}

const NOTICE_MS = 10_000;
const LATE_MS = 300;

/** What a screen tells the user: what was saved, what went wrong, that something takes long. */
export class Said {
  readonly notice = signal<Notice | null>(null);
  readonly error = signal<string | null>(null);
  readonly saving = signal(false);
  private hide: ReturnType<typeof setTimeout> | undefined;

  say(notice: Notice): void {
    clearTimeout(this.hide);
    this.notice.value = notice;
    this.hide = setTimeout(() => (this.notice.value = null), NOTICE_MS);
  }

  /** Says what went wrong, in the words of whoever threw it. */
  fail(cause: unknown): void {
    this.notice.value = null;
    this.error.value = cause instanceof Error ? cause.message : String(cause);
  }

  /** Gives what the work gives, and says that it goes on while it takes long. */
  async during<T>(work: Promise<T>): Promise<T> {
    const late = setTimeout(() => (this.saving.value = true), LATE_MS);
    try {
      return await work;
    } finally {
      clearTimeout(late);
      this.saving.value = false;
    }
  }
}
