import { Cascader } from 'antd'
import { useCallback, useState } from 'react'
import { regionSource } from '../api/region-source.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'

interface RegionOption {
  readonly value: string
  readonly label: string
  readonly isLeaf: boolean
  readonly children?: RegionOption[]
}

/** An administrative division of any level, picked by name. */
export function RegionValue({ value, onChange }: RegionValueProps) {
  const texts = useTexts(conditionTexts)
  const [below, setBelow] = useState<ReadonlyMap<string, readonly RegionOption[]>>(new Map())
  const [provinces] = useLoaded(loadProvinces)
  const loadPath = useCallback(
    () => (value === '' ? Promise.resolve([]) : regionSource.pathOf(value).catch(() => [])),
    [value],
  )
  const [path] = useLoaded(loadPath)
  const load = async (parent: string) => {
    const options = await optionsBelow(parent)
    setBelow(known => new Map(known).set(parent, options))
  }
  const grow = (options: readonly RegionOption[]): RegionOption[] =>
    options.map(option => {
      const inner = below.get(option.value)
      return inner ? { ...option, children: grow(inner) } : option
    })
  const names = path.state === 'ready' ? path.value : []
  return (
    <Cascader
      className="yd-wide"
      aria-label={texts.region}
      changeOnSelect
      allowClear={false}
      options={grow(provinces.state === 'ready' ? provinces.value : [])}
      loadData={(chosen: { value?: unknown }[]) => {
        const last = chosen.at(-1)?.value
        if (typeof last === 'string') void load(last)
      }}
      value={names.length > 0 ? names.map(({ code }) => code) : value === '' ? [] : [value]}
      displayRender={() => (names.length > 0 ? names.map(({ name }) => name).join('') : value)}
      onChange={codes => {
        const last = codes.at(-1)
        if (typeof last === 'string') onChange(last)
      }}
    />
  )
}

interface RegionValueProps {
  readonly value: string
  readonly onChange: (code: string) => void
}

const loadProvinces = () => optionsBelow(undefined)

async function optionsBelow(parent: string | undefined): Promise<readonly RegionOption[]> {
  const regions = await regionSource.children(parent)
  return regions.map(({ code, name, isLeaf }) => ({ value: code, label: name, isLeaf: isLeaf ?? false }))
}
