import { localize } from '@yibiao/core/fields'
import type { Refusal } from '@yibiao/core/flow'
import { refusalText } from '@yibiao/core/messages'
import type { LocalizedText } from '@yibiao/schemas'
import type { PublishedVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'

type Locale = 'zh-CN' | 'en'

/** Why the work of a case cannot go on by another version, with steps as the version it is on calls them. */
export function tellRefusal(refusal: Refusal, before: PublishedVersion): LocalizedText {
  const tell = (locale: Locale): string => refusalText(refusal.code, named(refusal, before, locale), locale)
  return { 'zh-CN': tell('zh-CN'), en: tell('en') }
}

/** The same as a problem. */
export function migrationRefused(refusal: Refusal, before: PublishedVersion): AppError {
  // Every code that keeps a case where it is has a problem (`refuseMigration`).
  const code = `case.${refusal.code}` as 'case.stepsGone'
  return new AppError(code, named(refusal, before, 'zh-CN'))
}

function named(
  refusal: Refusal,
  { flow }: PublishedVersion,
  locale: Locale,
): Readonly<Record<string, string | number>> {
  const separator = locale === 'en' ? ', ' : '、'
  const join = (keys: string | number, names: ReadonlyMap<string, LocalizedText>): string =>
    String(keys)
      .split(',')
      .map(key => localize(names.get(key) ?? key, locale))
      .join(separator)
  if (refusal.code === 'stepsGone') {
    const names = new Map([...flow.places.values()].map(({ step }) => [step.key, step.name]))
    return { steps: join(refusal.params.steps, names) }
  }
  if (refusal.code === 'followUpsGone') {
    const names = new Map((flow.compiled.followUps ?? []).map(({ id, name }) => [id, name]))
    return { followUps: join(refusal.params.followUps, names) }
  }
  return refusal.params
}
