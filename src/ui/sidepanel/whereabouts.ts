import { computed, effect, signal } from '@preact/signals';
import type { Lead } from '../../domain/lead.ts';
import type { Seen } from '../../messages/protocol.ts';
import type { Subject } from './lead-record.ts';
import type { PageLink } from './page-link.ts';

/** Whom the panel looks at: the page's focus, a lead opened by hand, or nobody while the list is shown. */
export class Whereabouts {
  /** A lead that was opened by hand: goes before the page's own focus. */
  readonly opened = signal<string | null>(null);
  readonly subject = computed<Subject | null>(() => {
    const seen = this.focused.value;
    return this.opened.value ? { lead: this.opened.value } : seen && { seen };
  });
  /** The person in focus from whom the user went back to the list. */
  private readonly left = signal<string | null>(null);
  private readonly focused = computed<Seen | null>(() => {
    const page = this.link.page.value;
    if (!page?.focus || page.focus === this.left.value) return null;
    return page.seen.find((seen) => seen.key === page.focus) ?? null;
  });
  private readonly link: Pick<PageLink, 'page' | 'patch' | 'send'>;
  private before: string | null = null;

  constructor(link: Pick<PageLink, 'page' | 'patch' | 'send'>) {
    this.link = link;
    effect(() => this.follow(this.link.page.value?.focus ?? null));
  }

  /** Somebody new in focus ends what was opened by hand; nobody in focus forgets whom the user left. */
  private follow(focus: string | null): void {
    if (focus !== null && focus !== this.before) this.opened.value = null;
    if (focus !== this.left.peek()) this.left.value = null;
    this.before = focus;
  }

  /** Shows a lead: in focus on the page when they are on it, else here alone. */
  openLead(lead: Lead): void {
    const seen = this.link.page.peek()?.seen.find(({ badge }) => badge && lead.members.includes(badge.lead));
    if (seen) this.focus(seen.key);
    else this.opened.value = lead.id;
  }

  focus(key: string): void {
    this.opened.value = null;
    this.left.value = null;
    this.link.patch((page) => ({ ...page, focus: key }));
    this.link.send({ do: 'focus', key });
  }

  /** Goes back: from a lead opened by hand to the page, from a person on the page to the list. */
  back(): void {
    if (this.opened.value) {
      this.opened.value = null;
      return;
    }
    this.left.value = this.link.page.peek()?.focus ?? null;
    this.link.send({ do: 'focus', key: null });
  }
}
