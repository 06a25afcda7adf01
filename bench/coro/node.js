// JavaScript's generators (node): the rows of bench/coro that they can do.
// node.js ROW N; result on standard output, figure on standard error.
'use strict';
const fs = require('fs');
const row = process.argv[2], n = Number(process.argv[3]);
let counter = 0;

function ns(start, operations) {
  const total = Number(process.hrtime.bigint() - start);
  process.stderr.write(`ns ${(total / operations).toFixed(3)}\n`);
}
function resident() {
  return Number(fs.readFileSync('/proc/self/statm', 'utf8').split(' ')[1]) * 4096;
}

const rows = {
  switch(n) {
    counter = 0;
    const g = (function* () { for (;;) { counter++; yield; } })();
    for (let i = 0; i < n; i++) g.next();
    return counter;
  },
  values(n) {
    const g = (function* (x) { for (;;) x = (yield x + 1); })(0);
    g.next();
    let total = 0;
    for (let i = 0; i < n; i++) total += g.next(i).value;
    return total;
  },
  create(n) {
    counter = 0;
    const task = function* (i) { counter += i; };
    for (let i = 0; i < n; i++) task(i).next();
    return counter;
  },
  parked(n) {
    counter = 0;
    const task = function* (i) { yield; counter += i; };
    const tasks = new Array(n).fill(0);
    const before = resident();
    for (let i = 0; i < n; i++) { tasks[i] = task(i); tasks[i].next(); }
    process.stderr.write(`bytes ${((resident() - before) / n).toFixed(1)}\n`);
    for (const t of tasks) t.next();
    return counter;
  },
  generators(n) {
    function* numbers() { for (let i = 0; i < n; i++) yield i; }
    function* doubled(g) { for (const x of g) yield x * 2; }
    function* plusOne(g) { for (const x of g) yield x + 1; }
    let total = 0;
    for (const x of plusOne(doubled(numbers()))) total += x;
    return total;
  },
};
const operations = {switch: 2 * n, values: 2 * n, create: n, generators: n};

if (!rows[row]) process.exit(2);
let r;
if (operations[row]) {
  rows[row](Math.floor(n / 10));
  const start = process.hrtime.bigint();
  r = rows[row](n);
  ns(start, operations[row]);
} else {
  r = rows[row](n);
}
console.log(String(r));
