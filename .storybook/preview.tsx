import type { Preview } from '@storybook/react-vite'
import { StrictMode } from 'react'
import { configure } from 'storybook/test'
import { StoryRoot } from '../runtime/form/src/stories/story-root.tsx'
import '../runtime/form/src/styles/index.css'
import './preview.css'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

/** Every story stands on the ground the apps stand on; language and appearance are in the toolbar. */
const preview: Preview = {
  globalTypes: {
    locale: {
      toolbar: {
        title: '语言',
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    appearance: {
      toolbar: {
        title: '外观',
        icon: 'contrast',
        items: [
          { value: 'usual', title: '标准' },
          { value: 'elder', title: '长辈版' },
          { value: 'contrast', title: '高对比度' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'zh-CN', appearance: 'usual' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { disable: true },
    viewport: {
      options: {
        phone: { name: '手机 390', styles: { width: '390px', height: '844px' } },
        // WCAG 1.4.10: nothing has to be scrolled sideways at 320 px.
        narrow: { name: '320', styles: { width: '320px', height: '568px' } },
        // A window of 1280 px at a zoom of 200 % (WCAG 1.4.4).
        zoomed: { name: '放大到 200%', styles: { width: '640px', height: '450px' } },
      },
    },
  },
  decorators: [
    // Stories of the designer bring its own ground.
    (Story, { globals, parameters }) => (
      <StrictMode>
        {parameters['ground'] === 'own' ? (
          <Story />
        ) : (
          <StoryRoot locale={globals['locale']} appearance={globals['appearance']}>
            <Story />
          </StoryRoot>
        )}
      </StrictMode>
    ),
  ],
}

export default preview
