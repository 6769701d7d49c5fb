import { mountRows } from './rows.js';

const main = document.querySelector('main');
/** Ends what belongs to the page shown: its listeners and a fetch under way. */
let visit = new AbortController();
let fetching = new AbortController();
/** The address whose content is in `main`, to tell a jump inside the page from another page. */
let shown = location.pathname + location.search;

async function get(href) {
  fetching.abort();
  fetching = new AbortController();
  const answer = await fetch(href, { signal: fetching.signal });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function swap(next) {
  visit.abort();
  visit = new AbortController();
  const fresh = next.querySelector('main');
  document.title = next.title;
  main.replaceChildren(...fresh.childNodes);
  main.dataset.section = fresh.dataset.section;
  for (const link of document.querySelectorAll('header nav a')) {
    if (link.dataset.section === main.dataset.section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  mount();
}

/** Loads the address into `main`; a server that does not answer gets an ordinary navigation, which says so. */
async function open(href, push) {
  try {
    const next = await get(href);
    if (push) history.pushState(null, '', href);
    shown = location.pathname + location.search;
    swap(next);
    if (push) {
      scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(href);
  }
}

/** While typing, only the results are drawn anew, so that the box keeps its caret. */
async function searchFor(form) {
  const query = new URLSearchParams(new FormData(form));
  if (!query.get('q')) query.delete('q');
  const href = query.size > 0 ? `${form.action}?${query}` : form.action;
  try {
    const next = await get(href);
    history.replaceState(null, '', href);
    shown = location.pathname + location.search;
    for (const part of ['[data-results]', '[data-count]']) {
      main.querySelector(part)?.replaceChildren(...(next.querySelector(part)?.childNodes ?? []));
    }
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(href);
  }
}

function mount() {
  const { signal } = visit;
  mountRows(main, signal).catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });
  const form = main.querySelector('form[data-live]');
  let timer = 0;
  form?.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => searchFor(form), 120);
    },
    { signal },
  );
  form?.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      clearTimeout(timer);
      searchFor(form);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target.closest('a[href]');
  if (!link || link.target || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  open(link.href, true);
});

addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) open(location.href, false);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const box = main.querySelector('input[type="search"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
});

mount();
