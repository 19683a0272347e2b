// Where widgets are put together: shows at once what is chosen. Without it the form's button does the same.
(() => {
  const form = document.querySelector('form.settings');
  const wrong = document.getElementById('wrong');
  const preview = document.getElementById('preview');
  let asked = 0;
  let timer;

  const show = async () => {
    const turn = ++asked;
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const answer = await fetch('/embed/v1/code.json?' + chosen).catch(() => undefined);
    const data = await answer?.json();
    if (!data || turn !== asked) return;
    wrong.hidden = answer.ok;
    wrong.textContent = data.detail ?? '';
    if (!answer.ok) return;
    preview.src = '/embed/v1/frame' + data.query.replace(/[?&]key=[^&]*/, '');
    preview.height = data.height;
    const address = new URL(location.pathname + data.query, location);
    history.replaceState(null, '', address);
    for (const [name, code] of Object.entries({ ...data.code, address: address.href })) document.getElementById(name).value = code;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  });
})();
