// A small club's own pages: a list of fellows, and one page each. Classes are hashed anew at every load, fields change places.
const PEOPLE = [
  ['Ada Beispiel', 'Analyst', 'Engines Ltd'],
  ['Grace Beispiel', 'Admiral', 'Compilers Ltd'],
  ['Mary Beispiel', 'Writer', 'Orbits Ltd'],
  ['Emmy Beispiel', 'Teacher', 'Rings Ltd'],
];

const release = Math.random().toString(36).slice(2, 7);
const hashed = (name) => `css-${release}${name.length}x${name.charCodeAt(0)}`;

function make(tag, text = '', ...children) {
  const element = document.createElement(tag);
  element.className = hashed(tag + text);
  element.append(text, ...children);
  return element;
}

function link(href, text) {
  const element = make('a', text);
  element.href = href;
  return element;
}

function list() {
  const rows = PEOPLE.map(([name, title, company], at) => {
    const row = make('tr');
    row.append(make('td', company), make('td', '', link(`/fellows/${at + 1}`, name)), make('td', title));
    return row;
  });
  const head = make('tr', '', make('th', 'Company'), make('th', 'Fellow'), make('th', 'Title'));
  return make('table', '', make('thead', '', head), make('tbody', '', ...rows));
}

function record([name, title, company]) {
  const address = `${name.split(' ')[0]}@${company.split(' ')[0]}.example`.toLowerCase();
  const field = (label, value) => make('div', '', make('span', label), make('span', value));
  const fields = [
    field('Job title', title),
    field('Fellow', name),
    field('Company', company),
    field('E-mail', address),
    field('Mentor', 'Olga Muster'),
  ];
  return make('section', '', ...(name.length % 2 ? fields : fields.toReversed()));
}

// What of the user's presses reaches the page's own elements.
window.reached = [];
const shown = PEOPLE[Number(/\d+$/.exec(location.pathname)?.[0]) - 1];
const main = document.querySelector('main');
main.append(make('h2', 'The club'), shown ? record(shown) : list());
main.addEventListener('click', (event) => window.reached.push(event.target.textContent));
main.addEventListener('keydown', (event) => window.reached.push(event.key));

// What a page can do by itself: forge a press on whatever is there.
window.forge = () => {
  for (const target of [window, document, ...document.querySelectorAll('div[popover]')]) {
    for (const type of ['pointermove', 'click']) {
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 60, clientY: 60 }));
    }
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }
};
