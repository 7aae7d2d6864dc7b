// What is wrong with this page, as a list of sentences: overflow, landmarks, headings, labels, tables, contrast.
const wrong = [];
const all = (selector) => [...document.querySelectorAll(selector)];
const say = (element) => element.outerHTML.slice(0, 100).replace(/\s+/g, ' ');

const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) {
  const wide = all('body *').filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest('.nav')).slice(-3).map(say);
  wrong.push(`overflows by ${document.documentElement.scrollWidth - width}px: ${wide.join(' | ')}`);
}
if (all('main').length !== 1) wrong.push(`${all('main').length} main landmarks`);
if (all('h1').length !== 1) wrong.push(`${all('h1').length} h1`);
if (!document.documentElement.lang) wrong.push('no language');
if (!document.title.trim()) wrong.push('no title');
for (const nav of all('nav')) if (!nav.getAttribute('aria-label')) wrong.push(`nav without a name: ${say(nav)}`);
let last = 0;
for (const heading of all('h1, h2, h3, h4, h5, h6')) {
  const level = Number(heading.tagName[1]);
  if (level > last + 1) wrong.push(`heading jumps from ${last} to ${level}: ${heading.textContent}`);
  if (!heading.textContent.trim()) wrong.push('an empty heading');
  last = level;
}
for (const field of all('input:not([type=hidden]), select, textarea')) {
  if (!(field.labels && field.labels.length) && !field.getAttribute('aria-label')) wrong.push(`no label: ${say(field)}`);
}
for (const button of all('button, a[href]')) {
  if (!button.textContent.trim() && !button.getAttribute('aria-label')) wrong.push(`says nothing: ${say(button)}`);
}
for (const table of all('table')) {
  if (!table.caption || !table.caption.textContent.trim()) wrong.push(`table without a caption: ${say(table)}`);
  for (const th of table.querySelectorAll('th')) if (!th.scope) wrong.push(`th without a scope: ${say(th)}`);
}
for (const svg of all('svg')) {
  if (!svg.getAttribute('aria-hidden') && !(svg.getAttribute('role') === 'img' && svg.querySelector('title'))) {
    wrong.push(`picture without words: ${say(svg)}`);
  }
}
const ids = all('[id]').map((e) => e.id);
const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
if (twice.length) wrong.push(`ids stand twice: ${twice}`);
for (const by of all('[aria-labelledby], [aria-describedby]')) {
  for (const id of `${by.getAttribute('aria-labelledby') || ''} ${by.getAttribute('aria-describedby') || ''}`.trim().split(/\s+/)) {
    if (id && !document.getElementById(id)) wrong.push(`#${id} is not there`);
  }
}
for (const e of all('[style], script')) wrong.push(`inline style or script: ${say(e)}`);

// WCAG 2.2: relative luminance and contrast.
const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const parse = (text) => {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = text;
  paint.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
};
const over = (top, under) => ({
  r: top.r * top.a + under.r * (1 - top.a),
  g: top.g * top.a + under.g * (1 - top.a),
  b: top.b * top.a + under.b * (1 - top.a),
  a: 1,
});
const behind = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
  return layers.reverse().reduce((under, top) => (top.a ? over(top, under) : under), { r: 255, g: 255, b: 255, a: 1 });
};
const luminance = ({ r, g, b }) => {
  const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
  return (x + 0.05) / (y + 0.05);
};
const seen = new Set();
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || seen.has(element) || element.closest('svg, .visually-hidden, [hidden], .skip')) continue;
  seen.add(element);
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  if (!box.width || !box.height || style.visibility === 'hidden' || element.closest('details:not([open]) > :not(summary)')) continue;
  const ground = behind(element);
  const ratio = contrast(over(parse(style.color), ground), ground);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) wrong.push(`contrast ${ratio.toFixed(2)}: ${element.textContent.trim().slice(0, 40)} (${say(element)})`);
}
return wrong;
