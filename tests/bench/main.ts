import { cpus } from 'node:os';
import { benchAnchors } from './anchors/main.ts';
import { benchBrowser, benchFirstLoad } from './browser.ts';
import { benchClass } from './class/class.ts';
import { benchCommands } from './commands.ts';
import { benchDrawing } from './drawing.ts';
import { benchHour } from './hour/hour.ts';
import { benchImport } from './import.ts';
import { benchRubric } from './rubric.ts';
import { benchVersions } from './versions.ts';

/** `npm run bench`, or `npm run bench -- rubric commands browser` for some of it. */
const benches = {
  rubric: benchRubric,
  commands: benchCommands,
  anchors: benchAnchors,
  import: benchImport,
  versions: benchVersions,
  browser: benchBrowser,
  'first-load': benchFirstLoad,
  class: benchClass,
  drawing: benchDrawing,
  hour: benchHour,
};

const wanted = process.argv.slice(2);
const names = (Object.keys(benches) as (keyof typeof benches)[]).filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
console.log(
  `Node ${process.version}, ${cpus().length} cores. Figures of one run on this machine: compare ratios.`,
);
for (const name of names) await benches[name]();
