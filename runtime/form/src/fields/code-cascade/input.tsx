import type { CodeTableEntry } from '@yibiao/core/form'
import type { CodeCascadeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { readText } from '../answer-readers.ts'
import { CascadeSelects, type CascadeLevel } from '../cascade-selects.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'

/** A code whose table is a tree, level by level. */
export function CodeCascadeInput(props: FieldInputProps<CodeCascadeField>): ReactNode {
  const { id, field, state, change, leave, errorId, describedBy } = props
  const { codeTables, texts } = useFormServices()
  const entries = codeTables?.entries(field.codeTable) ?? []
  const chain = chainOf(entries, readText(state.value))
  const levels = levelsOf(entries, chain, field.levels ?? Number.POSITIVE_INFINITY)
  if (entries.length === 0) return <p className="yb-no-answer">{texts.choice.noOptions}</p>
  return (
    <CascadeSelects
      id={id}
      levels={levels.map((level, index) => ({
        ...level,
        label: texts.choice.level(index + 1),
        hint: texts.choice.choose,
      }))}
      isRequired={state.isRequired ?? false}
      isDisabled={state.isDisabled ?? false}
      errorId={errorId}
      describedBy={describedBy}
      onPick={(index, code) => change(code ?? chain[index - 1] ?? null)}
      onLeave={() => leave()}
    />
  )
}

/** The code and those above it, the topmost first. A code that is not in the table stands alone. */
function chainOf(entries: readonly CodeTableEntry[], code: string): readonly string[] {
  if (code === '') return []
  const byCode = new Map(entries.map(entry => [entry.code, entry]))
  const chain = [code]
  let parent = byCode.get(code)?.parent
  while (parent !== undefined && !chain.includes(parent)) {
    chain.unshift(parent)
    parent = byCode.get(parent)?.parent
  }
  return chain
}

/** One level more than is picked, as long as the table goes on. */
function levelsOf(
  entries: readonly CodeTableEntry[],
  chain: readonly string[],
  most: number,
): readonly Omit<CascadeLevel, 'label'>[] {
  const levels: Omit<CascadeLevel, 'label'>[] = []
  for (let index = 0; index <= chain.length && index < most; index += 1) {
    const parent = index === 0 ? undefined : chain[index - 1]
    const below = entries.filter(entry => entry.parent === parent)
    if (below.length === 0) break
    levels.push({
      key: String(index),
      state: 'ready',
      options: below.map(entry => ({ value: entry.code, label: entry.label })),
      value: chain[index] ?? '',
    })
  }
  return levels
}
