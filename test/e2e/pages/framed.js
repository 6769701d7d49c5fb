// An old club's desk: its people stand in a frame of the same site, which goes from one to the next by itself.
const PEOPLE = ['Ada Beispiel', 'Grace Beispiel', 'Mary Beispiel'];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const frame = (attributes) => make('iframe', { width: 500, height: 200, ...attributes });

function desk() {
  const elsewhere = location.origin.replace('127.0.0.1', 'localhost');
  return [
    make('h1', {}, 'The desk'),
    frame({ id: 'work', src: `/inner${location.pathname}`, style: 'border: 7px solid; margin-left: 40px' }),
    frame({ id: 'nameless', srcdoc: '<p>Ada Beispiel</p>' }),
    frame({ id: 'elsewhere', src: `${elsewhere}/inner/fellows/1` }),
  ];
}

function list() {
  const row = (name, at) => make('li', {}, make('a', { href: `/inner/fellows/${at + 1}` }, name));
  return [make('ul', {}, ...PEOPLE.map(row))];
}

function record(name) {
  const next = make('a', { href: '/inner/fellows/2' }, 'next');
  return [make('dl', {}, make('dt', {}, 'Fellow'), make('dd', {}, name)), make('p', { style: 'height: 900px' }), next];
}

const shown = PEOPLE[Number(/\d+$/.exec(location.pathname)?.[0]) - 1];
const inner = shown ? record(shown) : list();
document.querySelector('main').append(...(location.pathname.startsWith('/inner') ? inner : desk()));
