import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { examplesLater } from './build/examples-later.ts';

/** `#client/…` and the like resolve by package.json's own `imports`. Nothing is inlined: the CSP takes only files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), examplesLater()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
});
