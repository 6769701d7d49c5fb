import type { Panel } from './panel-state.ts';
import { answerByKey } from './proposing.ts';
import { addPeople, stageOfKey, tagMeant } from './tagging.ts';

const TEXT = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
const PRESSABLE = 'button, a[href], summary, input';

/** What a key pressed anywhere in the panel does. Gives true when it did something. */
export function pressKey(panel: Panel, key: string, target: Element | null, findBox: HTMLElement | null): boolean {
  if (target?.closest(TEXT)) return false;
  if (key === '/') {
    findBox?.focus();
    return true;
  }
  if (key === 'Escape') return goBack(panel);
  const workspace = panel.team.peek()?.workspace;
  const hit = workspace && stageOfKey(workspace, key);
  if (key.toUpperCase() === 'Z' && !hit) return undoLast(panel);
  const stranger = strangerShown(panel);
  if (stranger && (key === '+' || (key === 'Enter' && !target?.closest(PRESSABLE)))) {
    addPeople(panel, [stranger]);
    return true;
  }
  if (!hit) return answerByKey(panel, key);
  tagMeant(panel, hit.view, hit.stage.code);
  return true;
}

function goBack(panel: Panel): boolean {
  if (!panel.record.peek()) return false;
  panel.where.back();
  return true;
}

function undoLast(panel: Panel): boolean {
  const undo = panel.said.notice.peek()?.undo;
  undo?.();
  return undo !== undefined;
}

function strangerShown(panel: Panel) {
  const record = panel.record.peek();
  return record && !record.lead && 'seen' in record.subject ? record.subject.seen : undefined;
}

/** Listens for keys until the page is closed. */
export function listenForKeys(panel: Panel): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const findBox = document.querySelector<HTMLElement>('#find');
    if (pressKey(panel, event.key, target, findBox)) event.preventDefault();
  });
}
