import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig } from 'vite'
import { formilyAliases } from '../runtime/form/src/formily/parts/aliases.ts'

/** Stories are component tests, examples and the documentation site in one. */
const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    '../runtime/form/src/**/*.stories.tsx',
    '../runtime/portal/src/**/*.stories.tsx',
    '../designer/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // What a story shows is what a browser receives.
  viteFinal: config => mergeConfig(config, { resolve: { alias: formilyAliases } }),
  typescript: { reactDocgen: 'react-docgen' },
}

export default config
