// Stable ids: the same parts give the same id on every machine.
import { hash } from 'node:crypto'

/** First 16 hex digits of the SHA-256 of the parts, each ended by a zero byte. */
export function hashOf(...parts: (string | number)[]): string {
  return hash('sha256', parts.map(part => `${part}\0`).join('')).slice(0, 16)
}
