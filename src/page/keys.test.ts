import { expect, test } from 'vitest';
import { isShortcut } from './keys.ts';

const press = (code: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ code, key: '', altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...modifiers }) as KeyboardEvent;

test.each([
  ['Alt+Shift+S', press('KeyS', { altKey: true, shiftKey: true, key: 'Í' }), true],
  ['Alt+Shift+S', press('KeyS', { altKey: true }), false],
  ['Alt+Shift+S', press('KeyS', { altKey: true, shiftKey: true, ctrlKey: true }), false],
  ['Alt+Shift+S', press('KeyD', { altKey: true, shiftKey: true }), false],
  ['Ctrl+Shift+1', press('Digit1', { ctrlKey: true, shiftKey: true }), true],
  ['⌥⇧S', press('KeyS', { altKey: true, shiftKey: true }), true],
  ['MacCtrl+Shift+K', press('KeyK', { ctrlKey: true, shiftKey: true }), true],
  ['F8', press('F8', { key: 'F8' }), true],
  ['', press('KeyS', { altKey: true, shiftKey: true }), false],
])('the shortcut %s is heard when it is pressed, whatever character it makes', (shortcut, event, meant) => {
  expect(isShortcut(event, shortcut)).toBe(meant);
});
