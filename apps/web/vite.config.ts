import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Where a locally started SimSup server answers, for `vite` without `--mode mock`. */
const SERVER = 'http://127.0.0.1:4600';

export default defineConfig(async ({ command, mode }) => {
  const mock = command === 'serve' && mode === 'mock';
  return {
    root,
    // "source" makes #contracts resolve to its TypeScript, so that no other build must run before.
    resolve: { conditions: ['source', ...defaultClientConditions] },
    plugins: [react(), ...(mock ? [(await import('./dev/mock-plugin.js')).mockPlugin()] : [])],
    build: {
      outDir: '../../dist/web',
      emptyOutDir: true,
      chunkSizeWarningLimit: 900,
      // Contracts are schemas without side effects: what the browser does not use is left out.
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id: string) => !id.includes('/libs/contracts/') },
      },
    },
    server: {
      port: 4601,
      ...(mock
        ? {}
        : { proxy: { '/api': SERVER, '/consoles': SERVER, '/live': { target: SERVER, ws: true } } }),
    },
  };
});
