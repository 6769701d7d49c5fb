import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Panel } from './panel-state.ts';

export const PanelContext = createContext<Panel | null>(null);

/** The panel that a view belongs to. Throws outside of one. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('This view belongs into the panel.');
  return panel;
}
