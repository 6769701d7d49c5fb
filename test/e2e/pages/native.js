// A component that draws its value in a shadow root of the browser's own, as a text without an element.
const component = document.querySelector('[data-says]');
const words = component.attachShadow({ mode: 'open' }).appendChild(new Text(component.dataset.says));

/** Shows another value: in place, as frameworks do. */
window.say = (said) => {
  words.data = said;
};
