import { localize } from '@yibiao/core/fields'
import { messageOf } from '@yibiao/core/messages'
import type { MigrationPreview, OpenCase } from '@yibiao/schemas'
import { Tag } from 'antd'
import { useFailureText } from '../controls/Failure.tsx'
import { migrationTexts } from '../texts/migrations.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'

/** How a case stands on its way to another version. */
export type Standing =
  | { readonly state: 'seen'; readonly preview: MigrationPreview }
  | { readonly state: 'moved' }
  | { readonly state: 'failed'; readonly error: unknown }

/** One case: whether it can go, and everything that is in the way. */
export function MigrationLine({
  of,
  standing,
}: {
  readonly of: OpenCase
  readonly standing: Standing | undefined
}) {
  const texts = useTexts(migrationTexts)
  const { locale } = useLocale()
  const failure = useFailureText(standing?.state === 'failed' ? standing.error : undefined)
  const inTheWay =
    standing?.state === 'seen'
      ? [
          ...(standing.preview.refusal === undefined ? [] : [localize(standing.preview.refusal, locale)]),
          ...standing.preview.issues.map(issue => messageOf(issue, locale)),
        ]
      : standing?.state === 'failed'
        ? [failure]
        : []
  const left = standing?.state === 'seen' ? standing.preview.left.map(name => localize(name, locale)) : []
  return (
    <li>
      <span>{of.number}</span> {standing?.state === 'moved' && <Tag color="success">{texts.done}</Tag>}
      {standing !== undefined && standing.state !== 'moved' && (
        <Tag color={inTheWay.length === 0 ? 'processing' : 'error'}>
          {inTheWay.length === 0 ? texts.canGo : texts.cannotGo}
        </Tag>
      )}
      {inTheWay.length > 0 && (
        <ul>
          {inTheWay.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {left.length > 0 && <p className="yd-lead">{texts.left(left.join('、'))}</p>}
    </li>
  )
}
