import type { TagProps } from '@yibiao/form/components'
import type { SourceState } from '@yibiao/schemas'

/** How much attention a source's state asks for; only one that stops the application is red. */
export function toneOf(source: SourceState): NonNullable<TagProps['tone']> {
  switch (source.state) {
    case 'filled':
      return 'done'
    case 'needsConsent':
      return 'action'
    case 'failed':
      return source.onFailure === 'block' ? 'refused' : 'soon'
    case 'noData':
    case 'notAsked':
      return 'plain'
  }
}
