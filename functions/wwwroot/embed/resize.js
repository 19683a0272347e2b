// For pages with a frame of ours: makes each as high as what is in it. Only our origin is heard, and only frames of ours are told.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter(frame => frame.src.startsWith(origin + '/embed/v1/'));
  const hello = frame => frame.contentWindow.postMessage({ aggregator: 'hello' }, origin);

  addEventListener('message', ({ origin: from, source, data }) => {
    const frame = from === origin && frames().find(one => one.contentWindow === source);
    if (!frame) return;
    if (data?.aggregator === 'ready') hello(frame);
    if (data?.aggregator === 'height' && Number.isFinite(data.height) && data.height > 40 && data.height < 20000) frame.style.height = Math.ceil(data.height) + 1 + 'px';
  });
  // Frames that were there first have said so to nobody; one that is still empty will say so itself.
  const greet = () => frames().forEach(frame => frame.contentDocument || hello(frame));
  document.readyState === 'complete' ? greet() : addEventListener('load', greet);
})();
