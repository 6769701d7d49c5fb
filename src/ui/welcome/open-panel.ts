interface Panels {
  chrome?: { sidePanel?: { open(options: { windowId: number }): Promise<void> } };
  browser?: { sidebarAction?: { open(): Promise<void> } };
}

/** Opens the side panel, or Firefox's sidebar. Must be called by a click before anything is awaited. */
export function openPanel(windowId: number): void {
  const { chrome, browser } = globalThis as Panels;
  if (chrome?.sidePanel) void chrome.sidePanel.open({ windowId });
  else void browser?.sidebarAction?.open();
}
