// <aggregator-feed lang place topic source type limit layout theme accent images …>: news as part of the page. What stands
// inside the element is shown until there is something better, and stays when there never is.
const css = `{{widget.css}}`;
const { origin } = new URL(import.meta.url);
const settings = ['lang', 'articles', 'place', 'topic', 'source', 'type', 'article', 'story', 'package', 'limit', 'layout', 'theme', 'accent', 'images', 'motion'];
const EVERY = 300000;
const shared = new CSSStyleSheet();
shared.replaceSync(css);

const make = (name, part, attributes, ...children) => {
  const element = document.createElement(name);
  if (part) element.className = part, element.setAttribute('part', part);
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter(child => child !== undefined));
  return element;
};
const link = (part, href, attributes, ...children) => make('a', part, { href, target: '_blank', rel: 'noopener', ...attributes }, ...children);
const line = (part, words, attributes) => words && make('p', part, attributes, words);
const span = words => words && make('span', '', {}, words);
const time = value => value && make('time', '', { datetime: value[0] }, value[1]);

const picture = (article, named) => article.picture && link(
  'shot', article.url, named ? {} : { tabindex: -1, 'aria-hidden': true },
  make('img', '', { src: article.picture, alt: article.alt ?? '', width: 480, height: 320, loading: 'lazy', decoding: 'async' }));

const item = (article, named) => make(
  'li', 'item', {},
  picture(article, named),
  make('p', 'outlet', {}, make('bdi', '', {}, article.outlet), ' ', time(article.published)),
  link('headline', article.url, { lang: article.lang, dir: article.dir }, article.title),
  line('label', article.label),
  line('excerpt', article.excerpt, { lang: article.excerptLang ?? article.lang, dir: article.excerptDir ?? article.dir }),
  make(
    'p', 'facts', {}, link('', article.original, { hreflang: article.originalLang ?? article.lang }, article.readAt), ' ', span(article.owner), ' ',
    time(article.collected), ' ', span(article.credit), ' ', span(article.rights)));

const view = data => {
  const list = make('ul', 'items', {}, ...data.articles.map(article => item(article, /article|picture/.test(data.layout))));
  const control = data.pause ? [make('input', 'pause', { type: 'checkbox', id: 'pause' }), make('label', '', { for: 'pause' }, data.pause)] : [];
  const stale = line('stale', data.stale, { role: 'status' });
  stale.hidden = true;
  const root = make(
    'section', `widget ${data.layout} ${data.theme}`, { lang: data.lang, dir: data.dir, 'aria-label': data.title },
    make('p', 'title', {}, link('', data.url, {}, data.title)),
    ...(data.notice ? [line('notice', data.notice)] : [...control, make('div', data.pause ? 'strip moves' : 'strip', {}, list)]),
    stale,
    make('p', 'foot', {}, link('', data.home, {}, data.site), ' ', span(data.asOf), ' ', span(data.belongs)));
  return { root, stale };
};

class AggregatorFeed extends HTMLElement {
  static observedAttributes = settings;

  #root = this.attachShadow({ mode: 'open' });
  #own = new CSSStyleSheet();
  #shown;
  #asked = 0;
  #timer;
  #again = () => this.refresh();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [shared, this.#own];
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.#timer = setInterval(() => document.hidden || this.refresh(), EVERY);
    addEventListener('online', this.#again);
    this.#load(true);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    removeEventListener('online', this.#again);
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#load(false);
  }

  /** Asks for what is new. What is shown stays when there is no answer, with a note of its time. */
  refresh() {
    return this.#load(false);
  }

  async #load(first) {
    const asked = ++this.#asked;
    // Attributes that change together ask once.
    await null;
    if (asked !== this.#asked) return;
    const url = new URL('/embed/v1/feed.json', origin);
    for (const name of first ? [...settings, 'key'] : settings)
      if (this.getAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
    try {
      const answer = await fetch(url, { cache: first ? 'default' : 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' });
      const data = await answer.json();
      if (asked === this.#asked) answer.ok ? this.#show(data) : this.#keep(data.detail);
    } catch (failure) {
      if (asked === this.#asked) this.#keep(failure);
    }
  }

  #show(data) {
    this.#own.replaceSync(data.accent ? `:host{--accent:var(--aggregator-accent,${data.accent})}` : '');
    this.#shown = view(data);
    this.#root.replaceChildren(this.#shown.root);
  }

  #keep(reason) {
    console.warn('aggregator-feed:', reason);
    if (this.#shown) this.#shown.stale.hidden = false;
  }
}

customElements.get('aggregator-feed') ?? customElements.define('aggregator-feed', AggregatorFeed);
