// Finds programs and projects.
import type { Article } from '../../../schema/model.ts'
import type { Found, Locale } from '../types.ts'
import { groundOf } from './ground.ts'
import { builtThings } from './infrastructure.ts'
import { plainNamed } from './plain.ts'
import { documents, sets, wholes } from './policies.ts'
import { projects } from './projects.ts'
import { quotedPrograms } from './quoted.ts'
import { again, settled } from './settle.ts'
import { stages } from './stages.ts'

/** Spans may contain names found before (a company at the head of a project's name). */
export function findUndertakings(article: Article, names: Found[], _locale: Locale): Found[] {
  const ground = groundOf(article.text, names)
  const once = [
    ...documents(ground),
    ...quotedPrograms(ground),
    ...plainNamed(ground),
    ...projects(ground),
    ...builtThings(ground),
    ...wholes(ground),
  ]
  const chosen = settled([...once, ...sets(ground, once), ...stages(ground, once)])
  return settled([...chosen, ...again(ground, chosen)])
}
