import type { IconName } from '../controls/icon-paths.ts'

/** What the menu of an item offers, in groups; `keys` is the shortcut beside it. */
export const itemMenuActs = [
  [
    { act: 'name', icon: 'pen', keys: 'F2' },
    { act: 'copy', icon: 'copy', keys: 'Ctrl+C' },
    { act: 'cut', icon: 'cut', keys: 'Ctrl+X' },
    { act: 'paste', icon: 'documents', keys: 'Ctrl+V' },
    { act: 'duplicate', icon: 'duplicate', keys: 'Ctrl+D' },
  ],
  [
    { act: 'up', icon: 'up', keys: 'Alt+↑' },
    { act: 'down', icon: 'down', keys: 'Alt+↓' },
    { act: 'in', icon: 'group', keys: 'Alt+→' },
    { act: 'out', icon: 'outline', keys: 'Alt+←' },
    { act: 'moveTo', icon: 'move', keys: '' },
  ],
  [
    { act: 'wider', icon: 'plus', keys: 'Alt+Shift+→' },
    { act: 'narrower', icon: 'minus', keys: 'Alt+Shift+←' },
    { act: 'all', icon: 'checks', keys: 'Ctrl+A' },
  ],
  [{ act: 'saveBlock', icon: 'link', keys: '' }],
  [{ act: 'remove', icon: 'trash', keys: 'Delete' }],
] as const satisfies readonly (readonly { act: string; icon: IconName; keys: string }[])[]

export type ItemMenuAct = (typeof itemMenuActs)[number][number]['act']
