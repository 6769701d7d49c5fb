// A club whose pages are made of web components, one in the other, each with an open shadow root. One part is closed to everybody.
const PEOPLE = [
  ['Ada Beispiel', 'Analyst', 'Engines Ltd'],
  ['Grace Beispiel', 'Admiral', 'Compilers Ltd'],
  ['Mary Beispiel', 'Writer', 'Orbits Ltd'],
];

/** An element with what stands in its shadow root. */
function host(tag, children, mode = 'open') {
  const element = document.createElement(tag);
  element.attachShadow({ mode }).append(...children);
  return element;
}

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.append(text);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const field = (label, value) => host('club-field', [make('b', label), ' ', make('span', value)]);

function record([name, title, company]) {
  const fields = [field('Mentor', 'Olga Muster'), field('Fellow', name), field('Title', title)];
  const all = name < 'G' ? fields : fields.toReversed();
  return host('club-record', [...all, make('p', company, { part: 'company' }), secret('1815')]);
}

function secret(text) {
  const element = host('club-secret', [make('p', text)], 'closed');
  element.style.display = 'block';
  return element;
}

function row([name, title], at) {
  const link = make('a', '', { href: `/members/${at + 1}` });
  link.append(host('club-name', [make('span', name)]));
  return host('club-row', [link, ' ', make('i', title)]);
}

const list = () => host('club-list', [make('h3', 'Members'), ...PEOPLE.map(row)]);
const app = host('club-app', [make('h2', 'The club')]);

/** Draws what the address names, without loading anything. */
function draw() {
  const shown = PEOPLE[Number(/\d+$/.exec(location.pathname)?.[0]) - 1];
  app.shadowRoot.querySelector('club-record, club-list')?.remove();
  app.shadowRoot.append(shown ? record(shown) : list());
}

document.querySelector('main').append(app);
draw();

window.open = (path) => {
  history.pushState(null, '', path);
  draw();
};
// Another person moves into a row, as in a list that draws only what is in view.
window.recycle = () => {
  const rows = app.shadowRoot.querySelector('club-list').shadowRoot.querySelectorAll('club-row');
  const [link] = rows[0].shadowRoot.querySelectorAll('a');
  link.href = '/members/9';
  link.querySelector('club-name').shadowRoot.querySelector('span').textContent = 'Emmy Beispiel';
};
