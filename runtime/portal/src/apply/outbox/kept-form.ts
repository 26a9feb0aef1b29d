import { openDeviceStore } from './device-store.ts'
import { readNewest } from './read-newest.ts'

/** A form that is begun and not sent yet, kept sealed on this device; signing out takes it away. */
export type KeptForm = {
  read: () => Promise<unknown>
  /** Later ones are stored later. */
  keep: (value: unknown) => Promise<void>
  drop: () => Promise<void>
}

/** @param id of the form and whose it is; where the browser gives no storage nothing is kept */
export function keptForm(id: string): KeptForm {
  const store = openDeviceStore(Date.now())
  let last: Promise<void> = Promise.resolve()
  const inOrder = (act: () => Promise<void>): Promise<void> => {
    last = last.then(act).catch(() => undefined)
    return last
  }
  return {
    read: async () => {
      try {
        return await readNewest(await store, id, 'form')
      } catch {
        return undefined
      }
    },
    keep: value =>
      inOrder(async () => {
        const bytes = new TextEncoder().encode(JSON.stringify(value))
        await (await store).keep({ id, draftId: id, kind: 'form', keptAt: Date.now() }, bytes)
      }),
    drop: () => inOrder(async () => (await store).drop(id)),
  }
}
