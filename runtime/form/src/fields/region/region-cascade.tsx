import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { CascadeSelects, type CascadeSelectsProps } from '../cascade-selects.tsx'
import { codeAt, levelsBetween, type RegionLevel } from './region-levels.ts'
import { useRegions } from './use-regions.ts'

export interface RegionCascadeProps extends Pick<
  CascadeSelectsProps,
  'id' | 'isRequired' | 'isDisabled' | 'errorId' | 'describedBy' | 'onLeave'
> {
  /** Code picked so far; empty for none. */
  readonly code: string
  readonly root: string | undefined
  readonly toLevel: RegionLevel
  readonly onChange: (code: string | null) => void
}

/** Administrative division, level by level. */
export function RegionCascade(props: RegionCascadeProps): ReactNode {
  const { code, root, toLevel, onChange, ...rest } = props
  const { regions: source, texts } = useFormServices()
  const levels = levelsBetween(root, toLevel)
  const parents = levels.map((_, index) => {
    const above = levels[index - 1]
    if (above === undefined) return root ?? ''
    return codeAt(code, above) || null
  })
  const { loaded, retry } = useRegions(source, parents)
  if (!source) return <p className="yb-no-answer">{texts.region.unavailable}</p>
  const reached = levels.findIndex((_, index) =>
    isEnd(parents[index], loaded[index]?.state, loaded[index]?.regions),
  )
  const shown = reached === -1 ? levels : levels.slice(0, Math.max(reached, 1))
  return (
    <CascadeSelects
      {...rest}
      levels={shown.map((level, index) => ({
        key: level,
        label: texts.region[level],
        hint: texts.region.pick[level],
        state: loaded[index]?.state ?? 'ready',
        options: (loaded[index]?.regions ?? []).map(region => ({ value: region.code, label: region.name })),
        value: codeAt(code, level),
      }))}
      onPick={(index, picked) => {
        const above = levels[index - 1]
        onChange(picked ?? (above ? codeAt(code, above) || null : null))
      }}
      onRetry={retry}
    />
  )
}

/** A level whose parent is picked and has nothing below it ends the cascade. */
function isEnd(
  parent: string | null | undefined,
  state: string | undefined,
  regions: readonly unknown[] = [],
): boolean {
  return parent !== null && state === 'ready' && regions.length === 0
}
