// An app in the manner of the frameworks: it keeps its own nodes, changes them in place, gives rows to other people, and throws
// when any of its nodes was moved, wrapped or removed by somebody else. People whose number divides by three are leads.
// Where the page has an outlet, it lives in an open shadow root there, and its rows are talks as LinkedIn has them.
const ROWS = 40;
const outlet = document.querySelector('#interop-outlet');
const grow = (host) => {
  const root = host.attachShadow({ mode: 'open' });
  root.append(...[...document.querySelectorAll('style')].map((style) => style.cloneNode(true)));
  return root;
};
let main = outlet ? grow(outlet) : document.querySelector('main');
const faults = [];
const own = new Map();
addEventListener('error', (event) => faults.push(event.message));

function make(parent, tag, className, before = null) {
  const node = document.createElement(tag);
  node.className = className;
  parent.insertBefore(node, before);
  own.set(node, parent);
  return node;
}

function drop(node) {
  own.get(node).removeChild(node);
  for (const known of own.keys()) if (node.contains(known)) own.delete(known);
}

function checkOwn() {
  for (const [node, parent] of own)
    if (node.parentNode !== parent) throw new Error(`a node of the app was taken: ${node.className}`);
}

/** As frameworks do: the text node is kept when it is alone, else all is replaced. */
function say(element, text) {
  const [only, second] = element.childNodes;
  if (only?.nodeType === 3 && !second) only.data = text;
  else element.textContent = text;
}

const person = (n) => ({
  name: `Person ${n}`,
  href: outlet ? `https://www.linkedin.com/in/ACoAA-member-${n}` : `/people/${n}`,
  mail: `person.${n}@soak.example`,
});

function card(parent, className, heading, before) {
  const row = make(parent, 'div', `${className} h-card msg-overlay-conversation-bubble`, before);
  const line = make(row, heading ? 'h1' : 'span', heading ? 'p-name' : 'cell msg-overlay-bubble-header__title');
  const name = heading ? line : make(line, 'a', 'p-name u-url');
  const link = heading ? make(row, 'a', 'u-url u-uid') : name;
  const mail = make(row, 'a', 'u-email');
  return { row, name, link, mail, shows: undefined };
}

function fill(one, n) {
  const { name, href, mail } = person(n);
  one.shows = n;
  say(one.name, name);
  one.link.setAttribute('href', href);
  if (one.link !== one.name) say(one.link, `No. ${n}`);
  say(one.mail, mail);
  one.mail.setAttribute('href', `mailto:${mail}`);
}

let cards = [];

function clear() {
  for (const { row } of cards) drop(row);
  cards = [];
}

function list(first) {
  if (cards.length !== ROWS) {
    clear();
    cards = Array.from({ length: ROWS }, () => card(main, 'row', false, null));
  }
  cards.forEach((one, at) => {
    fill(one, first + at);
  });
}

function record(n) {
  if (cards.length !== 1) {
    clear();
    cards = [card(main, 'record', true, null)];
  }
  fill(cards[0], n);
}

/** The nodes in the rows that the app did not make, and whose rows these are. */
const strangers = () =>
  cards.flatMap(({ row, shows }) =>
    [...row.querySelectorAll('*')]
      .filter((node) => !own.has(node))
      .map(({ style }) => ({ shows, isRing: style.width === '18px', isHidden: style.visibility === 'hidden' })),
  );

/** Every frame: a drawn chip stands in no row of somebody who is no lead. The narrow ring, which only offers to add, may. */
let frames = 0;
function watch() {
  frames++;
  for (const { shows, isRing, isHidden } of strangers()) {
    if (shows !== undefined && shows % 3 !== 0 && !isRing && !isHidden)
      faults.push(`frame ${frames}: a chip at ${shows}, who is no lead`);
  }
  requestAnimationFrame(watch);
}
requestAnimationFrame(watch);

const act = async (work) => {
  checkOwn();
  await work();
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
};

const STEPS = {
  push: (n) => {
    history.pushState(null, '', `/people/${n}`);
    record(n);
  },
  hash: (n) => {
    location.hash = `#/people/${n}`;
    record(n);
  },
  /** The address first, nothing while the content is fetched, the content later. */
  late: (n) => {
    clear();
    history.pushState(null, '', `/people/${n}`);
    setTimeout(() => record(n), 5);
  },
  /** The address first; the record before stays in view until the next one was fetched. */
  stale: (n) => {
    history.pushState(null, '', `/people/${n}`);
    return new Promise((done) => setTimeout(() => done(record(n)), 300));
  },
  replace: (n) => {
    history.replaceState(null, '', `${outlet ? '/feed/' : '/list'}?from=${n}`);
    list(n);
  },
  /** A side panel: another person is opened beside the list, the address stays. */
  aside: (n) => {
    if (cards.length < ROWS) list(1);
    if (cards.length === ROWS) cards.push(card(main, 'quick', false, null));
    fill(cards[ROWS], n);
  },
  /** Twenty rows leave, twenty come: the elements are given to other people. */
  recycle: (n) => {
    if (cards.length !== ROWS) list(n);
    else for (let at = 0; at < ROWS / 2; at++) fill(cards[(n + at) % ROWS], n + at);
  },
  /** Twenty rows leave, twenty come: new elements between the old ones. */
  replant: (n) => {
    if (cards.length !== ROWS) list(n);
    for (let at = 0; at < ROWS / 2; at++) {
      const fresh = card(main, 'row', false, cards[at].row);
      fill(fresh, n + at);
      drop(cards[at].row);
      cards[at] = fresh;
    }
  },
  /** Another element comes for that with the shadow root, and is given its own. */
  regrow: (n) => {
    clear();
    const host = main.host.cloneNode();
    main.host.replaceWith(host);
    main = grow(host);
    list(n);
  },
  /** The same, but the root comes later: that changes nothing in the page. */
  root: (n) => {
    clear();
    const host = main.host.cloneNode();
    main.host.replaceWith(host);
    setTimeout(() => {
      main = grow(host);
      list(n);
    }, 300);
  },
  hidden: (n) => {
    main.className = 'away';
    list(n);
  },
  show: () => {
    main.className = '';
  },
};

window.soak = { faults, strangers, frames: () => frames, go: (step, n) => act(() => STEPS[step](n)) };
list(1);
