import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The service that `npm run dev` asks; `./run` tells its address. */
const service = process.env['SERVICE'] ?? 'http://127.0.0.1:7071';

// Residents answer a survey on s.html and report fees on r.html, which need nothing of the portal.
export default defineConfig({
  plugins: [react()],
  // The last Chromium that offices with old desktops still have.
  build: { target: 'chrome109', cssTarget: 'chrome109', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700, rollupOptions: { input: ['index.html', 's.html', 'r.html'] } },
  server: { proxy: Object.fromEntries(['/api', '/dev', '/admin', '/public', '/config.json'].map((path) => [path, service])) },
});
