// Reads a feed from standard input with the reader that is named, and prints what it found:
// {"title", "language", "items": [{"id", "title", "url", "date", "source"}]}
'use strict';
const reader = process.argv[2];
const chunks = [];
process.stdin.on('data', chunk => chunks.push(chunk)).on('end', () => {
  const body = Buffer.concat(chunks);
  (reader === 'rss-parser' ? readWithRssParser(body.toString('utf8')) : readWithFeedparser(body))
    .then(found => process.stdout.write(JSON.stringify(found)), fault => { console.error(fault); process.exit(1); });
});

async function readWithRssParser(text) {
  const Parser = require('rss-parser');
  const feed = await new Parser().parseString(text);
  return {
    title: feed.title,
    items: feed.items.map(item => ({ id: item.id || item.guid, title: item.title, url: item.link, date: item.isoDate })),
  };
}

function readWithFeedparser(body) {
  const FeedParser = require('feedparser');
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    const items = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read())
        items.push({ id: item.guid, title: item.title, url: item.link, date: item.pubdate.toISOString() });
    });
    parser.on('end', () => resolve({ title: parser.meta && parser.meta.title, items }));
    parser.end(body);
  });
}
