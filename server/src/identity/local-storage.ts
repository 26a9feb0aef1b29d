type Payload = Record<string, unknown> & { grantId?: string; uid?: string; userCode?: string }

/**
 * Where the local provider keeps codes, grants and interactions: in memory. It serves demonstrations on one process;
 * a restart ends sign-ins under way and nothing else.
 */
export function createLocalStorage(): new (model: string) => LocalStorage {
  const entries = new Map<string, { payload: Payload; expiresAt: number }>()
  return class implements LocalStorage {
    readonly #model: string

    constructor(model: string) {
      this.#model = model
    }

    async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
      dropExpired(entries)
      entries.set(`${this.#model}:${id}`, { payload, expiresAt: Date.now() + (expiresIn ?? 86_400) * 1000 })
    }

    async find(id: string): Promise<Payload | undefined> {
      const entry = entries.get(`${this.#model}:${id}`)
      return entry === undefined || entry.expiresAt < Date.now() ? undefined : entry.payload
    }

    async findByUid(uid: string): Promise<Payload | undefined> {
      return [...entries.values()].find(({ payload }) => payload.uid === uid)?.payload
    }

    async findByUserCode(userCode: string): Promise<Payload | undefined> {
      return [...entries.values()].find(({ payload }) => payload.userCode === userCode)?.payload
    }

    async consume(id: string): Promise<void> {
      const entry = entries.get(`${this.#model}:${id}`)
      if (entry !== undefined) entry.payload['consumed'] = Math.floor(Date.now() / 1000)
    }

    async destroy(id: string): Promise<void> {
      entries.delete(`${this.#model}:${id}`)
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    }
  }
}

/** The adapter interface of oidc-provider. */
export type LocalStorage = {
  upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>
  find(id: string): Promise<Payload | undefined>
  findByUid(uid: string): Promise<Payload | undefined>
  findByUserCode(userCode: string): Promise<Payload | undefined>
  consume(id: string): Promise<void>
  destroy(id: string): Promise<void>
  revokeByGrantId(grantId: string): Promise<void>
}

const maxEntries = 20_000

function dropExpired(entries: Map<string, { expiresAt: number }>): void {
  if (entries.size < maxEntries) return
  const now = Date.now()
  for (const [key, { expiresAt }] of entries) {
    if (expiresAt < now || entries.size >= maxEntries) entries.delete(key)
  }
}
