import type { ItemDefinition, ItemMeasures } from '@yibiao/schemas'

/** What measures read of an item. */
export type MeasuredItem = Pick<ItemDefinition, 'name'> & {
  guide: Pick<ItemDefinition['guide'], 'caseType' | 'onSiteVisits' | 'onlineDepth'>
  limits: Pick<ItemDefinition['limits'], 'promised' | 'statutory'>
}

/** 到大厅 ≤ 2 次. */
const mostVisits = 2

/**
 * 压缩比 = 1 − Σ 承诺 ÷ Σ 法定 · 平均跑动 = Σ 到现场次数 ÷ 事项数 · 即办占比 · 网办深度, of the items in use. An item that does
 * not tell a value is left out of that measure; limits in different units cannot be added up and are left out, too.
 */
export function measureItems(items: readonly MeasuredItem[]): ItemMeasures {
  const limited = items.filter(
    ({ limits: { promised, statutory } }) =>
      statutory !== undefined && statutory.amount > 0 && statutory.unit === promised.unit,
  )
  const statutory = sum(limited.map(({ limits }) => limits.statutory?.amount ?? 0))
  const visits = items.flatMap(({ guide }) => guide.onSiteVisits ?? [])
  const depths = items.flatMap(({ guide }) => guide.onlineDepth ?? [])
  return {
    items: items.length,
    ...(statutory === 0
      ? {}
      : { compression: 1 - sum(limited.map(({ limits }) => limits.promised.amount)) / statutory }),
    ...(visits.length === 0 ? {} : { averageVisits: sum(visits) / visits.length }),
    ...share('immediateShare', items, ({ guide }) => guide.caseType === 'immediate'),
    ...share('thirdDepthShare', depths, depth => depth === 'onlineAcceptance' || depth === 'fullyOnline'),
    ...share('fourthDepthShare', depths, depth => depth === 'fullyOnline'),
    manyVisits: items.filter(({ guide }) => (guide.onSiteVisits ?? 0) > mostVisits).map(({ name }) => name),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function share<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
  counted: (value: Value) => boolean,
): { [Key in Name]?: number } {
  if (values.length === 0) return {}
  const made: { [Key in Name]?: number } = {}
  made[name] = values.filter(counted).length / values.length
  return made
}
