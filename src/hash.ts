// Stable ids: the same parts give the same id on every machine.
import { createHash } from 'node:crypto'

/** First 16 hex digits of the SHA-256 of the parts, each ended by a zero byte. */
export function hashOf(...parts: (string | number)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part}\0`)
  return hash.digest('hex').slice(0, 16)
}
