/** `Alt+Shift+S` as the browser names a shortcut → does this key press mean it? The physical key counts, so that layouts and Option-characters do not matter. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  // Chrome on a Mac names them `⌥⇧S`.
  const parts = shortcut
    .replace(/[⌥⇧⌃⌘](?!\+)/g, '$&+')
    .split('+')
    .map((part) => part.trim());
  const key = parts.pop();
  if (!key) return false;
  const wants = (...names: string[]) => names.some((name) => parts.includes(name));
  return (
    (event.code === `Key${key}` || event.code === `Digit${key}` || event.key === key) &&
    event.altKey === wants('Alt', 'Option', '⌥') &&
    event.shiftKey === wants('Shift', '⇧') &&
    event.ctrlKey === wants('Ctrl', 'MacCtrl', '⌃') &&
    event.metaKey === wants('Command', '⌘')
  );
}
