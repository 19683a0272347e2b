namespace Aggregator.Browser;

/// <summary>What runs in a page beside hostile markup: it notices what was executed and looks at what became of the markup.</summary>
internal static class HostileScript
{
    /// <summary>
    /// Does to every element what a reader might do, and what makes handlers run; then waits two turns of the page's own
    /// loop, in which all that was set off has run.
    /// </summary>
    public const string Touch = """
        () => {
          for (const element of document.querySelectorAll('*')) {
            for (const name of ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle', 'animationend', 'transitionend', 'beforetoggle', 'wheel', 'pointerrawupdate', 'scroll', 'cut', 'submit', 'input', 'change'])
              element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
            if (element.click) element.click();
          }
          return new Promise(done => setTimeout(() => setTimeout(done)));
        }
        """;

    /// <summary>Before anything else, in every frame: what payloads call says that they ran. Links of the web are not followed. Frames are touched by themselves.</summary>
    public const string Watch = $$"""
        (() => {
          const say = what => console.log('EXECUTED ' + (window.name || '') + ' ' + what);
          for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
            window[name] = () => { say(name); };
          window.addEventListener('error', event => { if (event.message) say('error ' + event.message); });
          window.addEventListener('click', event => {
            const link = event.target.closest && event.target.closest('a[href], area[href]');
            if (link && /^(https?|mailto):$/.test(link.protocol)) event.preventDefault();
          }, true);
          if (window !== top) window.addEventListener('load', {{Touch}});
        })();
        """;

    /// <summary>
    /// What is wrong with the frames of cases: each must be followed by its sentinel, hold only what is allowed, and
    /// leave the page around it alone. Done twice, the second time after the browser's own serialisation was read again.
    /// </summary>
    public const string Judge = """
        allowed => {
          const faults = [];
          const judge = when => {
            const children = [...document.body.children];
            if (children.length % 2 || [...document.body.childNodes].some(node => node.nodeType !== 1)) faults.push(when + ': the page has other content');
            for (let at = 0; at < children.length; at += 2) {
              const [frame, sentinel] = [children[at], children[at + 1]];
              const fault = what => faults.push(`${when} ${frame.dataset.number}: ${what}`);
              if (frame.className !== 'case' || !sentinel || sentinel.className !== 'sentinel' || sentinel.dataset.number !== frame.dataset.number || sentinel.childNodes.length) { fault('broke out'); return; }
              for (const element of frame.querySelectorAll('*')) {
                if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !allowed.elements.includes(element.localName)) fault('element ' + element.localName);
                for (const attribute of element.attributes)
                  if (!allowed.attributes.includes(attribute.name)) fault(`attribute ${attribute.name} of ${element.localName}`);
                if (element.localName === 'a' && !['http:', 'https:', 'mailto:'].includes(element.protocol)) fault('link to ' + element.href);
                if (element.localName === 'a' && !/noopener/.test(element.rel)) fault('link without rel');
                if (element.localName === 'img' && !/^https?:/.test(element.src)) fault('picture ' + element.src);
              }
              const walker = document.createTreeWalker(frame, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_CDATA_SECTION | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
              if (walker.nextNode()) fault('comment');
            }
            if (document.head.childElementCount !== 1 || document.documentElement.attributes.length || document.body.attributes.length) faults.push(when + ': the page around was changed');
            if (document.title !== 'cases' || document.forms.length || document.scripts.length || document.styleSheets.length || frames.length) faults.push(when + ': forms, scripts, styles or frames');
            if (typeof document.querySelector !== 'function' || typeof document.cookie !== 'string' || !(document.body instanceof HTMLBodyElement)) faults.push(when + ': document was clobbered');
          };
          judge('parsed');
          const serialised = [...document.querySelectorAll('.case')].map(frame => frame.innerHTML);
          for (const frame of document.querySelectorAll('.case')) frame.innerHTML = frame.innerHTML;
          judge('read again');
          const changed = [...document.querySelectorAll('.case')].filter((frame, at) => frame.innerHTML !== serialised[at]).map(frame => frame.dataset.number);
          for (const number of changed) faults.push(`${number}: reads differently the second time`);
          return JSON.stringify({ faults, serialised, pictures: [...document.images].map(picture => picture.src.split('#')[0]) });
        }
        """;
}
