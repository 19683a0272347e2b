// Shows the buttons of the republish page and copies what they name. Without this file everything can be selected by hand.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const name = button.textContent;
  const source = document.getElementById(button.dataset.copy);
  const select = () => {
    if (source.select) return source.select();
    getSelection().selectAllChildren(source);
  };
  const write = () => {
    if (source.value !== undefined) return navigator.clipboard.writeText(source.value);
    const copy = source.cloneNode(true);
    // Addresses must hold on other sites as well.
    for (const picture of copy.querySelectorAll('img')) picture.setAttribute('src', picture.src);
    const parts = {
      'text/html': new Blob([copy.innerHTML], { type: 'text/html' }),
      'text/plain': new Blob([source.innerText], { type: 'text/plain' }),
    };
    return navigator.clipboard.write([new ClipboardItem(parts)]);
  };
  const say = text => {
    button.textContent = text;
    setTimeout(() => { button.textContent = name; }, 4000);
  };
  button.setAttribute('aria-live', 'polite');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await write();
      say(button.dataset.done);
    } catch {
      select();
      say(document.execCommand('copy') ? button.dataset.done : button.dataset.failed);
    }
  });
}
