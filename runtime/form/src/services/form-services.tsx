import type { CodeTableReader } from '@yibiao/core/form'
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { FormTexts, Locale } from '../texts/texts.ts'
import { zhCn } from '../texts/zh-CN.ts'
import type { AttachmentPort } from './attachment-port.ts'
import type { RegionSource } from './region-source.ts'
import type { TableSource } from './table-source.ts'

/** What fields and readers need from the app around them. */
export interface FormServices {
  readonly locale: Locale
  readonly texts: FormTexts
  /** Without it region fields say that divisions cannot be loaded. */
  readonly regions?: RegionSource | undefined
  /** Without it files and drawn signatures cannot be given. */
  readonly attachments?: AttachmentPort | undefined
  /** Code tables of the editions the version froze; for cascades and for names in read views. */
  readonly codeTables?: CodeTableReader | undefined
  /** Reads spreadsheet files that the browser cannot; without it only CSV files are taken. */
  readonly tables?: TableSource | undefined
  /** The instant now, UTC; for the time a declaration or signature is made. */
  readonly now: () => Date
}

const FormServicesContext = createContext<FormServices>({
  locale: 'zh-CN',
  texts: zhCn,
  now: () => new Date(),
})

export interface FormServicesProps extends Partial<FormServices> {
  readonly children: ReactNode
}

/** Gives fields and readers their services; what is left out comes from the provider around it. */
export function FormServicesProvider({ children, ...given }: FormServicesProps): ReactNode {
  const outer = use(FormServicesContext)
  const { locale, texts, regions, attachments, codeTables, tables, now } = { ...outer, ...given }
  const services = useMemo(
    () => ({ locale, texts, regions, attachments, codeTables, tables, now }),
    [locale, texts, regions, attachments, codeTables, tables, now],
  )
  return <FormServicesContext value={services}>{children}</FormServicesContext>
}

export function useFormServices(): FormServices {
  return use(FormServicesContext)
}

export function useTexts(): FormTexts {
  return use(FormServicesContext).texts
}
