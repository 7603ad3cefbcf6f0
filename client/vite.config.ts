import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { classNameOf } from './build/class-name.ts';
import { classNamesInline } from './build/class-names-inline.ts';
import { examplesLater } from './build/examples-later.ts';
import { firstChunk } from './build/first-chunks.ts';
import { iconsOneByOne } from './build/icons-one-by-one.ts';
import { iconsWithoutKeys } from './build/icons-without-keys.ts';
import { unusedFlowParts } from './build/unused-flow-parts.ts';
import { unusedSelectionMethods } from './build/unused-selection-methods.ts';

/** `#client/…` and the like resolve by package.json's own `imports`. Nothing is inlined: the CSP takes only files. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^d3-(?:transition|interpolate)$/, replacement: `${import.meta.dirname}/canvas/still-zoom.ts` },
    ],
  },
  plugins: [
    react(),
    ...classNamesInline(),
    examplesLater(),
    unusedFlowParts(),
    unusedSelectionMethods(),
    iconsOneByOne(),
    iconsWithoutKeys(),
  ],
  css: { modules: { generateScopedName: classNameOf } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    rolldownOptions: {
      optimization: { inlineConst: { mode: 'all' } },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: firstChunk, debugName: 'first load', test: /./ }],
        },
      },
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
});
