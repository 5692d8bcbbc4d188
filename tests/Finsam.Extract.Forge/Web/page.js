// Lays the blocks out on pages, so that print and measurement agree, and tells where each word came to stand.
const settings = JSON.parse(document.getElementById('settings').textContent);
const source = document.getElementById('source');
const pages = [];
let body, columns, full;

function add(parent, tag, name) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  parent.append(made);
  return made;
}

function turnPage() {
  const page = add(document.body, 'section', 'page ' + settings.tables);
  add(page, 'div', 'head').textContent = settings.head;
  body = add(page, 'div', 'body');
  add(page, 'div', 'foot');
  pages.push(page);
  columns = null;
  full = null;
}

const isOver = () => body.scrollHeight > body.clientHeight + 0.5;

/** Where the next block goes: across the page, or into the pair of columns that is open. */
function place(block) {
  if (!block.dataset.columns) {
    columns = null;
    full ??= add(body, 'div', 'flow');
    full.append(block);
    return;
  }
  if (!columns) {
    full = null;
    columns = add(body, 'div', 'pair');
    add(columns, 'div');
    add(columns, 'div');
  }
  columns.lastElementChild.append(block);
  even(columns);
}

/** A table that does not fit goes on over the page with its head printed again. */
function split(table) {
  const rest = table.cloneNode(true);
  rest.tBodies[0].replaceChildren();
  while (isOver() && table.tBodies[0].rows.length > 2) {
    rest.tBodies[0].prepend(table.tBodies[0].rows[table.tBodies[0].rows.length - 1]);
  }
  return rest.tBodies[0].rows.length ? rest : null;
}

/** Two columns are told one after another: as much in the left one as makes them even. */
function even(pair) {
  const [left, right] = pair.children;
  left.append(...right.children);
  const half = left.offsetHeight / 2;
  while (left.children.length > 1 && left.offsetHeight > half) {
    right.prepend(left.lastElementChild);
  }
  if (right.offsetHeight > left.offsetHeight && right.children.length > 1) {
    left.append(right.firstElementChild);
  }
}

function layOut() {
  document.body.style.font = `${settings.points}pt "${settings.font}"`;
  turnPage();
  const blocks = [...source.children];
  source.remove();
  blocks.forEach((b, i) => b.dataset.order = i);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    place(block);
    if (!isOver()) continue;
    if (block.tagName === 'TABLE' && body.clientHeight - block.offsetTop + body.offsetTop > 150 && block.tBodies[0].rows.length > 5) {
      const rest = split(block);
      if (rest) {
        blocks.splice(i + 1, 0, rest);
        turnPage();
        continue;
      }
    }
    const heading = block.previousElementSibling;
    block.remove();
    if (columns) even(columns);
    turnPage();
    if (heading && /^H/.test(heading.tagName)) place(heading);
    place(block);
  }
  pages.forEach((page, i) => page.lastElementChild.textContent = settings.foot.replace('{0}', i + 1).replace('{1}', pages.length));
}

const stretch = (node, from, to) => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
};

/** A word, or its two halves where it was broken behind a hyphen at the end of a line. */
function printed(node, at, word) {
  const cut = at + word.indexOf('-', 1) + 1;
  const isBroken = cut > at && cut < at + word.length && stretch(node, at, cut).getBoundingClientRect().top !== stretch(node, cut, at + word.length).getBoundingClientRect().top;
  return isBroken ? [[at, cut], [cut, at + word.length]] : [[at, at + word.length]];
}

/** Words with their boxes in points; words of one block (or cell) at one height are a line. */
function measure() {
  const lines = [];
  pages.forEach((page, number) => {
    const origin = page.getBoundingClientRect();
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    let line = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      for (const [from, to] of [...node.data.matchAll(/\S+/g)].flatMap(word => printed(node, word.index, word[0]))) {
        const box = stretch(node, from, to).getBoundingClientRect();
        const [x0, y0, x1, y1] = [box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top].map(v => Math.round(v * 75) / 100);
        if (!line || line.owner !== owner || Math.abs(line.top - y0) > 2) {
          line = { owner, top: y0, page: number + 1, cell: owner.dataset.cell ?? '', words: [] };
          lines.push(line);
        }
        line.words.push({ text: node.data.slice(from, to), x0, y0, x1, y1 });
      }
    }
  });
  const empty = [...document.querySelectorAll('[data-cell$="empty"]')].map(cell => {
    const page = cell.closest('.page');
    const [box, origin] = [cell.getBoundingClientRect(), page.getBoundingClientRect()];
    const [x0, y0, x1, y1] = [box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top].map(v => Math.round(v * 75) / 100);
    return { page: pages.indexOf(page) + 1, cell: cell.dataset.cell, x0, y0, x1, y1 };
  });
  const told = pages.map(page => ({ tables: page.querySelectorAll('table').length, columns: page.querySelector('.pair') ? 2 : 1 }));
  return { pages: told, lines: lines.map(({ page, cell, words }) => ({ page, cell, words })), empty };
}

document.fonts.load(`${settings.points}pt "${settings.font}"`).finally(() => {
  layOut();
  const told = add(document.body, 'script');
  told.type = 'application/json';
  told.id = 'measured';
  told.textContent = JSON.stringify(measure()).replaceAll('<', '\\u003c');
});
