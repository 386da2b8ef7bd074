/** Light or dark: as the system says, until the user says otherwise. */
const KEY = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const dark = () => (localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light')) === 'dark';

function apply() {
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  document.getElementById('theme').textContent = dark() ? 'Light' : 'Dark';
  dispatchEvent(new Event('ruascope:theme'));
}

export function begin() {
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  document.getElementById('theme').textContent = dark() ? 'Light' : 'Dark';
  system.addEventListener('change', apply);
  document.getElementById('theme').addEventListener('click', () => {
    localStorage.setItem(KEY, dark() ? 'light' : 'dark');
    apply();
  });
}
