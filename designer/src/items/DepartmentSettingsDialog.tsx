import type { DepartmentSettings } from '@yibiao/schemas'
import { App, Modal, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { SwitchEntry, TextsEntry } from '../controls/entries.tsx'
import { Failure, useFailureText } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { itemsTexts } from '../texts/items.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What the department decides about its own way of working; for its administrators. */
export function DepartmentSettingsDialog({ departmentId, close }: DepartmentSettingsDialogProps) {
  const texts = useTexts(itemsTexts)
  const controls = useTexts(controlTexts)
  const { message } = App.useApp()
  const load = useCallback(() => designApi.readSettings(departmentId), [departmentId])
  const [settings, reload] = useLoaded(load)
  const [changed, setChanged] = useState<DepartmentSettings>()
  const [error, setError] = useState<unknown>()
  const failure = useFailureText(error)
  const [isBusy, setIsBusy] = useState(false)
  const shown = changed ?? (settings.state === 'ready' ? settings.value : undefined)
  const save = async () => {
    if (!changed) return close()
    setIsBusy(true)
    setError(undefined)
    try {
      await designApi.changeSettings(departmentId, changed)
      void message.success(texts.settingsSaved)
      close()
    } catch (problem) {
      setError(problem)
      setIsBusy(false)
    }
    return undefined
  }
  return (
    <Modal
      open
      title={texts.settings}
      okText={texts.saveSettings}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !shown }}
      onOk={() => void save()}
      onCancel={close}
    >
      {settings.state === 'loading' && <Spin />}
      {settings.state === 'failed' && <Failure error={settings.error} retry={reload} />}
      {shown && (
        <div className="yd-settings">
          <SwitchEntry
            label={texts.publishNeedsApproval}
            help={texts.publishNeedsApprovalHelp}
            problem={error === undefined ? undefined : failure}
            value={shown.publishNeedsApproval}
            onChange={next => setChanged({ ...shown, publishNeedsApproval: next ?? false })}
          />
          <TextsEntry
            label={texts.cancelledCertificates}
            help={texts.cancelledCertificatesHelp}
            value={shown.cancelledCertificates}
            onChange={next => setChanged({ ...shown, cancelledCertificates: [...(next ?? [])] })}
          />
        </div>
      )}
    </Modal>
  )
}

interface DepartmentSettingsDialogProps {
  readonly departmentId: string
  readonly close: () => void
}
