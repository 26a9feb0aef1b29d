/** True for dot-separated labels, the last of them no number. Letters of any script: 例子.中国. */
export function isHostName(host: string): boolean {
  const labels = host.split('.')
  const isRight = labels.every(label =>
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u.test(label),
  )
  return (
    isRight &&
    labels.length > 1 &&
    host.length <= 253 &&
    /^\p{L}[\p{L}\p{M}\p{N}-]+$/u.test(labels.at(-1) ?? '')
  )
}
