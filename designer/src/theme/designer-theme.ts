import type { ThemeConfig } from 'antd'

/** The tokens of the form's style sheet, as antd wants them; the values are those of form/src/styles/tokens.css. */
export const designerTheme: ThemeConfig = {
  cssVar: { key: 'yd' },
  token: {
    colorPrimary: '#0b4ea2',
    colorInfo: '#0b4ea2',
    colorLink: '#0b4ea2',
    colorSuccess: '#17693a',
    colorWarning: '#845000',
    colorError: '#b3261e',
    colorInfoBg: '#eaf1fb',
    colorInfoBorder: '#a9c4e8',
    colorSuccessBg: '#eaf6ef',
    colorSuccessBorder: '#9fd0b3',
    colorWarningBg: '#fff6e1',
    colorWarningBorder: '#e8c468',
    colorErrorBg: '#fdf0ee',
    colorErrorBorder: '#e5aaa5',
    colorText: '#18212f',
    colorTextSecondary: '#4a5566',
    colorTextTertiary: '#5b6675',
    colorTextPlaceholder: '#687383',
    colorBorder: '#c8d0db',
    colorBorderSecondary: '#e1e6ed',
    colorBgLayout: '#f5f7fa',
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 34,
    controlHeightSM: 28,
    fontFamily:
      "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif",
    // Asked once: changing it later would build every screen anew. A style sheet alone cannot stop the components: one
    // would wait for the end of a movement for ever, or measure in the middle of one too short to see.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
}
