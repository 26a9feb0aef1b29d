import { prepareForm, type FormContext } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import {
  FormFiller,
  FormRoot,
  type AttachmentPort,
  type FormFillerHandle,
  type RegionSource,
} from '@yibiao/form'
import { createMemoryQueue } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import '@yibiao/form/styles.css'
import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { RandomForm } from './random-form.ts'

export type MountedForm = { element: HTMLElement; handle: FormFillerHandle; unmount(): void }

/** A form on the page as an applicant has it, without any answer. */
export function mountForm({ compiled }: RandomForm, context: FormContext): MountedForm {
  const element = document.createElement('div')
  document.body.append(element)
  const root = createRoot(element)
  const handle = createRef<FormFillerHandle>()
  const form = prepareForm(compiled, { patterns: createPatternEngine() })
  const services = {
    locale: 'zh-CN' as const,
    regions,
    attachments,
    now: () => new Date(context.now),
    ...(context.codeTables === undefined ? {} : { codeTables: context.codeTables }),
  }
  flushSync(() =>
    root.render(
      <FormRoot {...services}>
        <FormFiller ref={handle} form={form} answers={initialAnswers} context={context} onChange={ignore} />
      </FormRoot>,
    ),
  )
  if (handle.current === null) throw new Error('The form did not appear.')
  return {
    element,
    handle: handle.current,
    unmount: () => {
      root.unmount()
      element.remove()
    },
  }
}

/** A drawn signature is a file at once, so that nothing is under way when answers are compared. */
HTMLCanvasElement.prototype.toBlob = callback => callback(new Blob(['signature'], { type: 'image/png' }))

const initialAnswers = {}
const ignore = (): void => undefined

/** Three divisions below Kunming, the last without anything below. */
const divisions = [
  { code: '530102', name: '五华区' },
  { code: '530103', name: '盘龙区' },
  { code: '530103001', name: '拓东街道', isLeaf: true },
]

const regions: RegionSource = {
  children: parent =>
    Promise.resolve(divisions.filter(({ code }) => code !== parent && isBelow(code, parent))),
  pathOf: code => Promise.resolve(divisions.filter(each => code.startsWith(each.code))),
}

function isBelow(code: string, parent = ''): boolean {
  const step = parent.length < 6 ? 2 : 3
  return code.startsWith(parent) && code.length === parent.length + step
}

function viewOf(name: string, file: Blob): AttachmentView {
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    name,
    mediaType: file.type,
    size: file.size,
    sha256: '0'.repeat(64),
    scan: 'clean',
    uploadedAt: '2026-07-06T02:00:00Z',
  }
}

/** Keeps no file: neither side knows what is behind an id. */
const attachments: AttachmentPort = {
  queue: createMemoryQueue(async ({ name, file }) => viewOf(name, file)),
  upload: async ({ file }) => viewOf(file.name, file),
  describe: () => Promise.resolve([]),
  addressOf: id => `#${id}`,
}
