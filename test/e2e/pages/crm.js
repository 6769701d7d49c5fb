// A CRM in the manner of Zoho's, which lives in a frame of a shell as well as alone. It tells the shell where it goes, and has
// a frame of its own, in which nobody is.
const LEADS = { 4000001: 'Ylva Sample', 4000002: 'Rosa Sample' };

function draw() {
  const [id = ''] = /(?<=\/Leads\/)\d+$/.exec(location.pathname) ?? [];
  const header = document.createElement('crux-detailpage-header');
  const name = header.appendChild(document.createElement('h1'));
  name.id = 'recHeader1';
  name.textContent = LEADS[id] ?? '';
  document.querySelector('main').replaceChildren(...(LEADS[id] ? [header] : ['Home']));
}

if (location.pathname !== '/blank') document.body.appendChild(document.createElement('iframe')).src = '/blank';

window.go = (path) => {
  history.pushState(null, '', path);
  draw();
  parent.postMessage(path, '*');
};
draw();
