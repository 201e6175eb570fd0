import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'

/** What the page's source goes through, in the build and in its tests: JSX, texts as messages, catalogs. */
export function pagePlugins(): PluginOption[] {
  // lingui would rather use its native transform. npm leaves that out where an older Node than 22.19 installs.
  process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'
  return [react(), lingui({ failOnCompileError: true }), babel({ presets: [linguiTransformerBabelPreset()] })]
}
