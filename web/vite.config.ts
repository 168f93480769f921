import { defineConfig } from 'vite'

export default defineConfig({
  base: '/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing inline: the server's policy lets no data address and no inline script through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
  },
  server: { proxy: { '^/.*\\.(json|csv)$': 'http://127.0.0.1:4747' } },
})
