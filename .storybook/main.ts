import type { StorybookConfig } from '@storybook/react-vite'

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
  typescript: { reactDocgen: 'react-docgen' },
}

export default config
