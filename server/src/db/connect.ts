import postgres, { type Options, type PostgresType } from 'postgres'

/** Opens a pool on a connection URL; `?host=/folder` names the folder of a Unix socket, as psql understands it. */
export function connect(url: string, options: Options<Record<string, PostgresType>>): postgres.Sql {
  const parsed = new URL(url)
  const host = parsed.searchParams.get('host')
  if (host === null) return postgres(url, options)
  parsed.searchParams.delete('host')
  return postgres(parsed.href, { ...options, host })
}
