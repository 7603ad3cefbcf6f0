import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { classNameOf } from './build/class-name.ts';
import { examplesLater } from './build/examples-later.ts';
import { firstChunk } from './build/first-chunks.ts';
import { iconsWithoutKeys } from './build/icons-without-keys.ts';
import { unusedFlowParts } from './build/unused-flow-parts.ts';

/** `#client/…` and the like resolve by package.json's own `imports`. Nothing is inlined: the CSP takes only files. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: /^d3-(?:transition|interpolate)$/, replacement: `${import.meta.dirname}/canvas/still-zoom.ts` },
    ],
  },
  plugins: [react(), examplesLater(), unusedFlowParts(), iconsWithoutKeys()],
  css: { modules: { generateScopedName: classNameOf } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    rolldownOptions: {
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
