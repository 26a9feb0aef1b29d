import { Button, Icon, type IconName } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { formatTime } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import type { PortalTexts } from '../../texts/texts.ts'
import type { SaveState } from '../saving/draft-saver.ts'

/** Where what was typed is: always in sight, said politely when it changes for the worse. */
export function SaveIndicator({ save, onRetry }: { save: SaveState; onRetry: () => void }): ReactNode {
  const { saving } = useWords().texts.apply
  const isTrouble = save.kind === 'offline' || save.kind === 'signedOut' || save.kind === 'failed'
  return (
    <fieldset className={isTrouble ? 'saving saving--trouble' : 'saving'} aria-label={saving.label}>
      <Icon name={iconOf(save)} />
      <span>{saveText(save, saving)}</span>
      {/* Each key would be too much to hear: a screen reader hears of trouble only. */}
      <output className="yb-unseen">{isTrouble && saveText(save, saving)}</output>
      {(save.kind === 'offline' || save.kind === 'failed') && (
        <Button look="quiet" size="small" onClick={onRetry}>
          {saving.retry}
        </Button>
      )}
    </fieldset>
  )
}

/** The state of saving in a sentence. */
export function saveText(save: SaveState, texts: PortalTexts['apply']['saving']): string {
  switch (save.kind) {
    case 'saved':
      return save.at === undefined ? texts.notYet : texts.saved(formatTime(save.at))
    case 'saving':
      return texts.saving
    case 'offline':
      if (!save.isOnDevice) return texts.offlineUnkept
      return save.because === 'server' ? texts.serverTrouble : texts.offline
    case 'signedOut':
      return save.isOnDevice ? texts.signedOut : texts.signedOutUnkept
    case 'failed':
      return save.isOnDevice ? texts.failedKept : texts.failed
  }
}

function iconOf(save: SaveState): IconName {
  switch (save.kind) {
    case 'saved':
      return 'check-circle'
    case 'saving':
      return 'refresh'
    case 'offline':
    case 'signedOut':
      return 'warning'
    case 'failed':
      return 'error'
  }
}
