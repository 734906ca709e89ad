// Names to know beforehand: what `baomai gazetteer` writes and `build --gazetteer` reads. Names only, never edges.
import { z } from 'zod'

const name = z.strictObject({
  kind: z.enum(['Person', 'Place', 'Organization']),
  /** The full name. */
  name: z.string().min(2),
  /** Other forms that name it on any page; none that only one newspaper understands (市公安局). */
  aliases: z.array(z.string().min(2)),
  /** Articles that name it, and statements about it: for a person who looks the list through. */
  articles: z.int().min(0),
  statements: z.int().min(0),
})

/** `version` changes when an older Baomai could not read the file. */
export const gazetteer = z.strictObject({
  format: z.literal('baomai-gazetteer'),
  version: z.literal(1),
  names: z.array(name),
})

export type Gazetteer = z.infer<typeof gazetteer>
export type GazetteerName = z.infer<typeof name>
