import type { ItemDefinition } from '@yibiao/schemas'

/** Every slot as its template suggests; departments are left out, registers where there is none. */
export function bindingsFor(
  { slots = [], guide }: ItemDefinition,
  creditCode: string,
  registers: readonly string[] = [],
): Record<string, string> {
  const texts: Readonly<Record<string, string>> = {
    taskCode: `${creditCode}4${guide.catalogCode ?? ''}`,
    windowAddress: '盘龙区政务服务中心 3 号窗口',
    consultationTelephone: '0871-60000003',
    supervisionTelephone: '0871-60000004',
    seal: 'official',
    licenceTypeCode: `${creditCode}001`,
  }
  return Object.fromEntries(
    slots.flatMap(({ key, kind, suggestion }): [string, string][] => {
      if (kind === 'registry') return registers.includes(key) ? [[key, key]] : []
      const binding = suggestion ?? texts[key]
      return binding === undefined || kind === 'department' ? [] : [[key, binding]]
    }),
  )
}
