import type { Badge } from '../domain/badge.ts';
import type { PageFacts } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import type { PairedView } from '../domain/stage-model.ts';
import type { TaughtPage } from '../domain/taught.ts';
import type { Mode, PageKind } from '../sites/site.ts';

/** A person on the page, as it is sent: a sighting without its elements. */
export interface Person {
  identities: Identity[];
  facts: PageFacts;
  /** The lead we already know it is. */
  lead?: string;
}

/** What the chips and the tagger need of a stage. */
export interface StageLook {
  code: string;
  name: string;
  colour: string;
}

export interface ModelLook {
  id: string;
  stages: StageLook[];
}

export interface Hello {
  site: string;
  mode: Mode;
  /** By view: the pair of models that chips show. */
  models: Record<PairedView, ModelLook>;
  /** Personas to choose from, named in the user's language. */
  personas: Array<{ id: string; name: string }>;
  /** The keys set in the browser, e.g. `Alt+Shift+S`; empty when the user took them off. */
  keys: { tag: string; select: string };
  /** False where a click in a page cannot open the panel. */
  panelOpens: boolean;
  /** Pages of this site that the user has shown us. */
  taught?: TaughtPage[];
}

/** Something to do to people. */
export interface Order {
  people: Person[];
  /** Made by the one who asks: an order that comes twice, because its answer was lost, is carried out once. */
  batch: string;
}

export interface Tagged {
  /** What to undo. */
  batch: string;
  /** The people's badges as they are now, in the order sent. */
  badges: Array<Badge | null>;
}

/**
 * What a content script may ask of the background. The type of a message is the type of the function that answers it. Listing,
 * exporting and erasing are not here: a page can never reach them.
 */
export interface PageCalls {
  /** Is this page enabled, and how? null: leave it alone. */
  hello(): Hello | null;
  /** Who are these people? One message for all of a page. `main` is the one whose record is open: what it says is learned. */
  lookup(input: { people: Identity[][]; main?: Person }): Array<Badge | null>;
  tag(input: Order & { view: PairedView; stage: string | null }): Tagged;
  /** Makes people leads. */
  add(input: Order): Tagged;
  /** Takes `undoes` back, as the batch `batch`. */
  undo(input: { batch: string; undoes: string }): { batch: string };
  note(input: Order & { text: string }): Tagged;
  persona(input: Order & { persona: string }): Tagged;
  /** Loads the tagger into this page. */
  loadTagger(): null;
  openPanel(): null;
}

export type PageCall = keyof PageCalls;
export type CallInput<C extends PageCall> = Parameters<PageCalls[C]>[0];
export type CallOutput<C extends PageCall> = ReturnType<PageCalls[C]>;

/** What goes over the wire to the background. */
export interface CallMessage {
  call: PageCall;
  input?: unknown;
}

/** Why a call was refused or failed; `field` names the part of the message that is wrong. */
export interface CallError {
  code: 'malformed' | 'forbidden' | 'store' | 'failed';
  message: string;
  field?: string;
}

export type CallReply = { value: unknown } | { error: CallError };

/** What the background tells a page; it carries no data, so that a tab learns nothing of people it does not show. */
export type Nudge =
  /** Something was saved: look again. */
  | 'changed'
  | 'open-tagger'
  | 'select-leads'
  /** This site's settings changed: say hello again. */
  | 'settings';

export interface NudgeMessage {
  nudge: Nudge;
}

/** A sighting as the panel lists it. */
export interface Seen extends Person {
  /** Stable while the person is on the page. */
  key: string;
  name: string;
  badge: Badge | null;
  main: boolean;
  selected: boolean;
}

/** A chip as it is in the page. */
export interface ChipReport {
  name: string;
  identities: Identity[];
  text: string;
  visible: boolean;
}

/** What the page tells the panel over the port named `panel`. */
export interface PageState {
  site: string;
  /** Told by a frame of the page. */
  framed?: true;
  mode: Mode;
  /** `unsupported`, `loading`, `read`, or `broken` with the field that is missing. */
  reading: 'unsupported' | 'loading' | 'read' | 'broken';
  field?: string;
  page?: PageKind;
  seen: Seen[];
  /** The key of the lead in focus. */
  focus: string | null;
  /** Is there a field that text can be put into? */
  canInsert: boolean;
  chips: ChipReport[];
}

/** What the panel asks of the page over that port. */
export type PanelOrder =
  | { do: 'focus'; key: string | null }
  | { do: 'reveal'; key: string }
  | { do: 'select'; keys: string[] }
  | { do: 'insert'; text: string };

export const PANEL_PORT = 'panel';
