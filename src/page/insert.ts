/**
 * Puts text into a field at its caret, as if it were typed once; never sends it. Gives false when the field takes no text.
 * Frameworks hear it, since it goes through the browser's own editing.
 */
export function insertText(field: HTMLElement, text: string): boolean {
  field.focus();
  // Deprecated, and still the only way that keeps the field's undo and tells editors of every make.
  if (document.execCommand('insertText', false, text)) return true;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.readOnly || field.disabled)
    return false;
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
  return true;
}
