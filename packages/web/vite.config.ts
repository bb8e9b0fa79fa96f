import { tokenDeclarations } from '@desirepath/render'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [themeTokens(), react()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every screen needs comes in one file: fifty small ones compress to a tenth more.
            { name: 'boot', tags: ['$initial'], priority: 2 },
            { name: 'icons', test: /lucide-react/, minShareCount: 5, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 4601, proxy: { '/api': 'http://127.0.0.1:4600' } },
})

/** The colours of the map pictures, as the one sheet of custom properties that every screen uses. */
function themeTokens(): Plugin {
  const sheet = '/@theme-tokens.css'
  const light = `color-scheme:light;${tokenDeclarations('light')}`
  const dark = `color-scheme:dark;${tokenDeclarations('dark')}`
  return {
    name: 'theme-tokens',
    resolveId: (id) => (id === 'virtual:theme-tokens.css' ? sheet : undefined),
    load: (id) =>
      id === sheet
        ? `:root,[data-theme=light]{${light}}
           @media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
           [data-theme=dark]{${dark}}`
        : undefined,
  }
}
