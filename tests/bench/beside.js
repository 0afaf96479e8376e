// node beside.js STYLE.csl LOCALE.xml ITEMS.json -> processor seconds of citeproc-js for the whole list.
// node beside.js --version -> fails where npm's package citeproc is not found. NODE_PATH says where it may lie.
'use strict';
const fs = require('fs');
const CSL = require('citeproc');

CSL.debug = () => {};
const [, , stylePath, localePath, itemsPath] = process.argv;
if (stylePath === '--version') {
  console.log(CSL.PROCESSOR_VERSION);
  process.exit(0);
}

const withoutDeclaration = path => fs.readFileSync(path, 'utf8').replace(/^\s*<\?xml[^>]*\?>\s*/, '');
const style = withoutDeclaration(stylePath);
const locale = withoutDeclaration(localePath);
const items = new Map(JSON.parse(fs.readFileSync(itemsPath, 'utf8')).map(item => [item.id, item]));

const before = process.cpuUsage();
const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: id => items.get(id) }, style);
engine.updateItems([...items.keys()]);
const entries = engine.makeBibliography()[1].length;
const used = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, entries }));
