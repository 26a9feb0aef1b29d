import { Icon } from '@yibiao/form/components'
import { useUnsentFiles } from '@yibiao/form/attachments'
import type { UploadQueue } from '@yibiao/form/services'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** Files on their way, on every step: what was chosen goes on wherever the applicant is. */
export function UploadsLine({ queue }: { queue: UploadQueue }): ReactNode {
  const words = useWords().texts.apply.uploads
  const files = useUnsentFiles(queue)
  const failed = files.filter(({ state }) => state === 'failed').length
  const going = files.length - failed
  if (files.length === 0) return null
  return (
    <p className={failed > 0 ? 'uploads-line uploads-line--trouble' : 'uploads-line'}>
      <Icon name={failed > 0 ? 'error' : 'upload'} />
      <output>
        {[
          going > 0 && words.going(going),
          going > 0 && (files.every(file => file.isKept) ? words.kept : words.unkept),
          failed > 0 && words.failed(failed),
        ]
          .filter(Boolean)
          .join('')}
      </output>
    </p>
  )
}
