/**
 * Calls back after the address of this page has changed, whoever changed it and however. There is one source: `check` compares
 * the address itself, once it is committed; events only say when to look. `check` is returned so that a pass over the page can
 * look, too: some apps change the address without any event that is heard here.
 */
export function watchAddress(onChange: (url: URL) => void, signal: AbortSignal): () => void {
  let href = location.href;
  const check = () => {
    if (signal.aborted || location.href === href) return;
    href = location.href;
    onChange(new URL(href));
  };
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow'] as const) addEventListener(event, check, { signal });
  return check;
}
