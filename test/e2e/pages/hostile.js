// A page that does its worst. What it learns or breaks is told in `window.spoils`.
const rows = Number(new URLSearchParams(location.search).get('rows') ?? 0);
const spoils = { shadows: 0, seen: [], violations: [], removed: 0, frames: 0 };
window.spoils = spoils;
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
  spoils.violations.push(violatedDirective),
);
const count = () => requestAnimationFrame(() => count(spoils.frames++));
count();

const NAMES = [
  'Ann <img src=x onerror="window.pwned=1"> Example',
  '<script>window.pwned=1</script> Bo',
  '"><svg onload=window.pwned=1> Cy',
  '\u202Enoitcerid rehto\u202C Di',
  "{{7*7}} <%= 7*7 %> '; DROP TABLE leads; -- Ed",
  `Fi ${'\u0301'.repeat(300)}`,
  `${'Gus '.repeat(250_000)}`,
];

const Observer = MutationObserver;
const main = document.querySelector('main');
function addRow(n, name) {
  const row = document.createElement('div');
  row.className = 'person h-card';
  const link = document.createElement('a');
  link.className = 'p-name u-url';
  link.href = `/people/${n}`;
  link.textContent = name;
  const mail = document.createElement('a');
  mail.className = 'u-email';
  mail.href = `mailto:p${n}@hostile.example`;
  row.append(link, ' ', mail);
  main.append(row);
}
NAMES.forEach((name, n) => {
  addRow(n, name);
});
for (let n = NAMES.length; n < rows; n++) addRow(n, `Fake ${n}`);

// Everything that a script of ours might use, patched or broken.
const { attachShadow, append, after, remove } = Element.prototype;
const spied = (name, original) =>
  function spy(...given) {
    if (name === 'attachShadow') spoils.shadows++;
    const made = Reflect.apply(original, this, given);
    if (name === 'attachShadow') spoils.seen.push(made);
    return made;
  };
for (const [name, original] of Object.entries({ attachShadow, append, after }))
  Element.prototype[name] = spied(name, original);
EventTarget.prototype.addEventListener = spied('listen', EventTarget.prototype.addEventListener);
for (const name of ['map', 'filter', 'find', 'flatMap', 'some', 'every']) Array.prototype[name] = () => ['pwned'];
JSON.parse = () => ({ pwned: true });
JSON.stringify = () => 'pwned';
window.MutationObserver = class {
  observe() {}
};
customElements.define = () => {
  throw new Error('no');
};

/** All that a page's script can find out about the nodes it did not make. */
function probe(node) {
  let stolen = '';
  try {
    stolen = attachShadow.call(node, { mode: 'open' }).textContent;
  } catch {
    stolen = 'closed';
  }
  return [node.shadowRoot, node.textContent, node.innerHTML, stolen, node.getAttributeNames().sort().join()];
}

const foreign = () => [...document.querySelectorAll('.person > span, .p-name > span, [popover]')];
window.hostile = {
  probe: () => Array.from(foreign(), probe),
  /** Presses our chips and keys by script. */
  forge() {
    for (const host of foreign()) {
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
    }
    const key = (code, value, more) =>
      dispatchEvent(new KeyboardEvent('keydown', { code, key: value, bubbles: true, ...more }));
    key('KeyS', 'S', { altKey: true, shiftKey: true });
    for (const one of ['3', 'd', 'z', 'Enter']) key(`Key${one}`, one);
    const deed = { call: 'tag', input: { people: [], view: 'journey', stage: '6' } };
    for (const message of [
      deed,
      { nudge: 'open-tagger' },
      { nudge: 'changed' },
      { do: 'select', keys: ['x'] },
      { state: {} },
    ]) {
      postMessage(message, '*');
      for (const type of ['stagecue', 'message', 'stagecue:tag'])
        dispatchEvent(new CustomEvent(type, { detail: message }));
      new BroadcastChannel('stagecue').postMessage(message);
    }
  },
  /** Takes every chip away as soon as it comes, and puts copies elsewhere. */
  strip() {
    new Observer(() => {
      for (const host of foreign()) {
        if (host.dataset.copy) continue;
        const copy = host.cloneNode(true);
        copy.dataset.copy = '1';
        document.body.append(copy);
        remove.call(host);
        spoils.removed++;
      }
    }).observe(main, { childList: true, subtree: true });
    for (const host of foreign()) remove.call(host);
  },
};
