const WORDS = {
  zh: ['页面没有打开', '可能是网络不稳，或页面已更新。请刷新页面。', '刷新页面'],
  en: [
    'The page did not open',
    'The network may be unsteady, or the page has been updated. Please reload.',
    'Reload the page',
  ],
} as const;

/** Said instead of a blank page when the program itself does not arrive: plain elements, nothing else is there yet. */
export function cannotStart(): void {
  const [title, text, action] = navigator.language.startsWith('zh') ? WORDS.zh : WORDS.en;
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  const paragraph = Object.assign(document.createElement('p'), { textContent: text });
  const button = Object.assign(document.createElement('button'), { textContent: action, type: 'button' });
  button.addEventListener('click', () => window.location.reload());
  document.getElementById('root')!.replaceChildren(heading, paragraph, button);
}
