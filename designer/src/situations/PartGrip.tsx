import { Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Where a part is taken: by pointer, or by the space bar, after which the arrows choose its place. */
export function PartGrip({ name }: { readonly name: string }) {
  const { grip } = useTexts(situationTexts)
  return (
    <Button
      size="small"
      type="text"
      className="yd-grip"
      data-drag-handle=""
      data-drag-keys=""
      aria-label={grip(name)}
      title={grip(name)}
      icon={<Icon name="grip" size={15} />}
    />
  )
}
