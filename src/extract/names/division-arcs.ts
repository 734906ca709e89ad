// Provinces to towns, well-known waters and mountains, and 我市: places that a list or the page itself settles.
import { countries } from '../lexicon/modern.ts'
import { naturalFeatures } from '../lexicon/nature.ts'
import type { divisionsIn } from '../locale.ts'
import type { Found, Locale } from '../types.ts'
import type { Arc } from './arc.ts'
import { Forms } from './forms.ts'
import { townAt } from './gazetteer.ts'
import { isHan } from './words.ts'

/** Places as arcs: `sightings` of divisions, then waters, mountains, other countries, 我市 by `locale`, and listed towns. */
export function* divisionArcs(text: string, sightings: ReturnType<typeof divisionsIn>, locale: Locale): Generator<Arc> {
  const written = new Set([...sightings.filter(s => s.full).map(s => s.division.name), ...Object.values(locale)])
  for (const { at, division, full } of sightings) {
    const end = at + (full ? division.name.length : (division.short?.length ?? 0))
    if (end === at) continue
    const aliases = [division.name, division.short].filter(a => a !== undefined)
    const found: Found = {
      start: at,
      end,
      kind: 'Place',
      name: division.name,
      aliases,
      score: full ? 0.95 : 0.7,
      rule: 'place/division',
    }
    yield {
      start: at,
      end,
      // 副县长康和平: a district's short name is weak where the page does not name the district.
      cost: full ? 2 : division.level === 'county' && !written.has(division.name) ? 9 : 6,
      found,
      token: { start: at, end, kind: 'division', name: division.name, full },
    }
  }
  for (let i = 0; i < text.length; i++) {
    const nature = natureForms.at(text, i)?.form
    if (nature) {
      const end = i + nature.length
      const found: Found = { start: i, end, kind: 'Place', name: nature, aliases: [], score: 0.8, rule: 'place/nature' }
      yield { start: i, end, cost: nature.length > 2 ? 3 : 8, found, token: { start: i, end, kind: 'r' } }
    }
    const state = stateForms.at(text, i)?.form
    if (state && ofState.test(text.slice(i + state.length, i + state.length + 6))) {
      const end = i + state.length
      const found: Found = { start: i, end, kind: 'Place', name: state, aliases: [], score: 0.7, rule: 'place/state' }
      yield { start: i, end, cost: 6, found, token: { start: i, end, kind: 'c' } }
    }
    const relative =
      '我全本该'.includes(text[i] ?? ' ') && '省市县区旗州盟'.includes(text[i + 1] ?? ' ') && text.slice(i, i + 2)
    if (relative) {
      const level = relative[1] ?? ''
      const name = ownDivision(level, locale)
      const rest = text.slice(i + 2, i + 4)
      if (name && !/^(域|委|政|场|民|内外)/.test(rest) && relative !== '本市')
        yield {
          start: i,
          end: i + 2,
          cost: 5,
          found: { start: i, end: i + 2, kind: 'Place', name, aliases: [relative], score: 0.9, rule: 'place/own' },
          token: { start: i, end: i + 2, kind: 'division', name, full: true },
        }
    }
    const town = isHan(text[i]) ? townAt(text, i) : undefined
    const division = town?.means[0]
    if (town && division) {
      const end = i + town.form.length
      const found: Found = {
        start: i,
        end,
        kind: 'Place',
        name: division.name,
        aliases: [],
        score: 0.8,
        rule: 'place/town',
      }
      yield {
        start: i,
        end,
        cost: 8,
        found,
        token: { start: i, end, kind: 'division', name: division.name, full: true },
      }
    }
  }
}

const natureForms = formsOf(naturalFeatures)

/** Other countries: the list goes on with continents. */
const stateForms = formsOf(countries.slice(1, countries.indexOf('亚洲')))
/** 越南的水果, 肯尼亚选手, 越南老林省: the country itself, no piece of a company's or a meeting's name. */
const ofState = /^(的|选手|客商|游客|留学生|首都|[\u4e00-\u9fff]{2,4}[省市州](?![场民]))/

function ownDivision(level: string, locale: Locale): string | undefined {
  const own = [locale.county, locale.city, locale.province]
  if (level === '省') return locale.province
  return own.find(name => name?.endsWith(level))
}

function formsOf(list: readonly string[]): Forms<true> {
  const forms = new Forms<true>()
  for (const form of list) forms.add(form, true)
  return forms
}
