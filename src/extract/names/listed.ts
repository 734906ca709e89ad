// Names that a gazetteer knows, as far as they stand on a page.
import type { Gazetteer, GazetteerName } from '../../../schema/gazetteer.ts'
import type { Found } from '../types.ts'
import { Forms } from './forms.ts'

const forms = new WeakMap<Gazetteer, Forms<GazetteerName>>()

/** By the words that stand in one of these texts. */
export function listedIn(texts: string[], gazetteer: Gazetteer): Map<string, Found> {
  const listed = new Map<string, Found>()
  const known = formsOf(gazetteer)
  for (const text of texts)
    for (let at = 0; at < text.length; at++)
      for (const { form, means } of known.allAt(text, at)) {
        const [meaning] = means
        if (meaning) listed.set(form, foundBy(meaning, at, at + form.length))
      }
  return listed
}

function foundBy({ kind, name, aliases }: GazetteerName, start: number, end: number): Found {
  return { start, end, kind, name, aliases, score: 0.9, rule: 'gazetteer' }
}

function formsOf(gazetteer: Gazetteer): Forms<GazetteerName> {
  const made = forms.get(gazetteer)
  if (made) return made
  const all = new Forms<GazetteerName>()
  for (const row of gazetteer.names) for (const form of [row.name, ...row.aliases]) all.add(form, row)
  forms.set(gazetteer, all)
  return all
}
