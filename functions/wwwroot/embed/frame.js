// In the frame: tells the page around it how high it is, and shows what is new without ever showing less than it did.
(() => {
  const { body } = document;
  const stale = document.querySelector('.stale');
  const at = document.querySelector('.at');
  let host;
  const tell = () => host && parent.postMessage({ aggregator: 'height', height: body.getBoundingClientRect().height }, host);

  if (parent !== self) {
    addEventListener('message', event => {
      if (event.source !== parent || event.data?.aggregator !== 'hello') return;
      host = event.origin === 'null' ? '*' : event.origin;
      tell();
    });
    new ResizeObserver(tell).observe(body);
    // Says only that it is there; the answer tells whom it may tell more.
    parent.postMessage({ aggregator: 'ready' }, '*');
  }

  const url = new URL(location);
  url.searchParams.delete('key');
  const refresh = async () => {
    if (document.hidden || !stale) return;
    try {
      const answer = await fetch(url, { cache: 'no-cache' });
      if (answer.status >= 500 || answer.status === 429) throw answer.status;
      const [, state, time] = /data-state="(.*?)" data-at="(.*?)"/.exec(await answer.text()) ?? [];
      if (state !== body.dataset.state) location.replace(url);
      at.textContent = time;
      stale.hidden = true;
    } catch {
      stale.hidden = false;
    }
  };
  setInterval(refresh, 300000);
  addEventListener('online', refresh);
  addEventListener('offline', refresh);
})();
