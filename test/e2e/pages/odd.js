// Pages of people as odd as real ones are; the first part of the address says how. They go from one to the next by themselves.
const NAMES = ['Ada Beispiel', 'Grace Beispiel', 'Mary Beispiel', 'Emmy Beispiel'];
const main = document.querySelector('main');
const show = (html) => {
  main.innerHTML = html;
};
const pair = (label, value) => `<div class="css-1a2b3c"><span>${label}</span><span>${value}</span></div>`;
const record = (name) => `${pair('Mentor', 'Olga Muster')}${pair('Fellow', name)}`;
const idOf = (text) => Number(/\d+$/.exec(text)?.[0]);

const PAGES = {
  fields: (id) => show(record(NAMES[id - 1])),
  changed: (id) => show(sessionStorage.changed ? `<p>${NAMES[id - 1]}</p>` : record(NAMES[id - 1])),
  query: () => show(record(NAMES[new URLSearchParams(location.search).get('id') - 1])),
  hash: () => show(record(NAMES[idOf(location.hash) - 1])),
  dialog: (id) => {
    show(`<p>Below</p><dialog>${record(NAMES[id - 1])}</dialog>`);
    main.querySelector('dialog').showModal();
  },
  inputs: (id) =>
    show(`<form><label for="a1">Name</label><input id="a1" value="${NAMES[id - 1]}">
      <label for="b2">Title</label><select id="b2"><option>Admiral</option><option selected>Analyst</option></select></form>`),
  scrolled: (id) =>
    show(`<div id="box" style="height: 120px; overflow: auto"><p style="height: 900px"></p>${record(NAMES[id - 1])}</div>
      <p style="height: 3000px"></p>`),
  zoomed: (id) => {
    document.body.style.zoom = '1.5';
    show(record(NAMES[id - 1]));
  },
  rtl: (id) => {
    document.documentElement.dir = 'rtl';
    show(`<h1>${NAMES[id - 1]}</h1>`);
  },
  split: (id) => {
    const [first, last] = NAMES[id - 1].split(' ');
    show(`<h1><span>${first}</span> <span>${last}</span></h1>`);
  },
  rows: () =>
    show(`<ul>${[1, 2, 2, 3].map((id) => `<li><a href="/fields/${id}">${NAMES[id - 1]}</a></li>`).join('')}</ul>`),
  namesakes: () => show(`<ul>${[7, 8].map((id) => `<li><a href="/fields/${id}">Ada Beispiel</a></li>`).join('')}</ul>`),
  linkless: () => show(`<ul>${NAMES.map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul>`),
  virtual: () => {
    show(`<div id="list" style="height: 90px; overflow: auto"><div style="height: 3000px"></div></div>`);
    const list = main.querySelector('#list');
    // Four rows are given to whoever is in view.
    const rows = [0, 1, 2, 3].map(() => list.firstChild.appendChild(document.createElement('article')));
    const draw = () => {
      const from = Math.floor(list.scrollTop / 30);
      rows.forEach((row, at) => {
        const id = from + at + 1;
        row.style.cssText = `position: absolute; transform: translateY(${(from + at) * 30}px); height: 30px`;
        row.innerHTML ||= '<a></a>';
        row.querySelector('a').href = `/fields/${id}`;
        row.querySelector('a').firstChild ?? row.querySelector('a').append('');
        row.querySelector('a').firstChild.data = `Person ${'abcdefghijklmnopqrstuvwxyz'[id] ?? '?'}`;
      });
    };
    list.style.position = 'relative';
    list.addEventListener('scroll', draw);
    draw();
  },
};

function draw() {
  const [, page] = location.pathname.split('/');
  PAGES[page]?.(idOf(location.pathname));
}
draw();
addEventListener('hashchange', draw);
window.open = (path) => {
  history.pushState(null, '', path);
  draw();
};
