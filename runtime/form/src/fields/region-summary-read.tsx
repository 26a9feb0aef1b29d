import { REGION_TABLE } from '@yibiao/core/fields'
import type { CodeTableEntry, CodeTableReader } from '@yibiao/core/form'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { FormServicesProvider, useFormServices } from '../services/form-services.tsx'
import type { Region } from '../services/region-source.ts'
import { readRecord, readText } from './answer-readers.ts'
import type { AnswerReadProps } from './field-view-contract.ts'
import { SummaryRead } from './summary-read.tsx'

/** An answer that holds a division: its names are fetched; until they are known the code is shown. */
export function RegionSummaryRead(props: AnswerReadProps): ReactNode {
  const { codeTables } = useFormServices()
  const regions = useRegionPath(regionCodeIn(props.value))
  const tables = useMemo(() => withRegions(codeTables, regions), [codeTables, regions])
  return (
    <FormServicesProvider codeTables={tables}>
      <SummaryRead {...props} />
    </FormServicesProvider>
  )
}

/** The division itself, that of an address, or that of the address of a person or organisation. */
function regionCodeIn(value: unknown): string {
  const whole = readRecord(value)
  return readText(value) || readText(whole['region']) || readText(readRecord(whole['address'])['region'])
}

function useRegionPath(code: string): readonly Region[] {
  const { regions: source } = useFormServices()
  const [known, setKnown] = useState<{ code: string; path: readonly Region[] }>({ code: '', path: [] })

  useEffect(() => {
    if (!source || code === '') return
    let isCurrent = true
    source.pathOf(code).then(
      path => {
        if (isCurrent) setKnown({ code, path })
      },
      // A division nobody knows is shown as the code it is.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [source, code])

  return known.path
}

/** The code tables with the names of a few divisions. */
function withRegions(
  tables: CodeTableReader | undefined,
  regions: readonly Region[],
): CodeTableReader | undefined {
  if (regions.length === 0) return tables
  const entries: readonly CodeTableEntry[] = regions.map(({ code, name }) => ({ code, label: name }))
  return {
    entries: table => tables?.entries(table),
    find(table, code) {
      const found = table === REGION_TABLE ? entries.find(entry => entry.code === code) : undefined
      return found ?? tables?.find(table, code)
    },
  }
}
