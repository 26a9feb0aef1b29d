import { Button, Tooltip } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import type { IconName } from '../controls/icon-paths.ts'

/** A small button with a picture; its name shows when the pointer rests on it. */
export function Tool({ icon, label, act, isOff }: ToolProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <Button
        size="small"
        type="text"
        aria-label={label}
        disabled={isOff ?? false}
        icon={<Icon name={icon} size={16} />}
        onClick={event => {
          event.stopPropagation()
          act()
        }}
      />
    </Tooltip>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly label: string
  readonly act: () => void
  readonly isOff?: boolean
}
