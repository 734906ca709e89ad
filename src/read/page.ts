// One file's bytes → its page, with date and publication; pure.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Page, Problem } from '../../schema/model.ts'
import { type Dated, dateInName, dateInText, isoDate } from './dates.ts'
import { decode } from './decode.ts'
import { publicationIn } from './publication.ts'

/** What a person says of a page: ISO date and name of the newspaper or site. */
export interface Given {
  published?: string | undefined
  publication?: string | undefined
}

export interface Outcome {
  page?: Page
  problems: Problem[]
}

const sidecarShape = z.object({ published: z.string().optional(), publication: z.string().optional() })

/** The page of these bytes. Date and publication: from the options, else the sidecar, else the file name, else the text. */
export function pageOf(source: string, bytes: Uint8Array, sidecar: string | undefined, options: Given): Outcome {
  const decoded = decode(bytes)
  if ('unusable' in decoded) return { problems: [{ source, message: decoded.unusable }] }
  const { text, damaged } = decoded
  const problems: Problem[] = []
  const say = (message: string, quote?: string) => problems.push({ source, message, ...(quote ? { quote } : {}) })
  if (damaged !== undefined)
    say('A character was lost in an earlier conversion; compare with the printed page.', damaged)
  const noted = sidecarIn(sidecar, say)
  const published = firstDate(
    [
      ['the option --published', () => given(options.published)],
      ['the sidecar file', () => given(noted.published)],
      ['the file name', () => dateInName(source.split('/').at(-1) ?? source)],
      ['the text', () => dateInText(text)],
    ],
    say,
  )
  const publication = options.publication?.trim() || noted.publication?.trim() || publicationIn(text)
  const hash = createHash('sha256').update(bytes)
  hash.update(JSON.stringify([sidecar ?? null, options.published ?? null, options.publication ?? null]))
  const page: Page = {
    source,
    text,
    hash: hash.digest('hex'),
    ...(published ? { published } : {}),
    ...(publication ? { publication } : {}),
  }
  return { page, problems }
}

type Say = (message: string, quote?: string) => void

function sidecarIn(sidecar: string | undefined, say: Say): Given {
  if (sidecar === undefined) return {}
  try {
    return sidecarShape.parse(JSON.parse(sidecar))
  } catch {
    say('Its .meta.json file is not of the form {"published": "2025-07-09", "publication": "…"} and was not used.')
    return {}
  }
}

const given = (text: string | undefined): Dated | undefined =>
  text === undefined ? undefined : (isoDate(text) ?? { impossible: text })

/** The date of the first place that has one; impossible ones are told and passed over. */
function firstDate(places: [string, () => Dated | undefined][], say: Say): string | undefined {
  for (const [place, read] of places) {
    const dated = read()
    if (!dated) continue
    if ('iso' in dated) return dated.iso
    say(`The date in ${place} is not a day of the calendar (YYYY-MM-DD) and was not used.`, dated.impossible)
  }
  return undefined
}
