// Bodies of Party and state, and names that the page has shown elsewhere, as arcs of the lattice.
import type { Found } from '../types.ts'
import type { Arc } from './arc.ts'
import { bodyAt } from './bodies.ts'
import type { Body } from './body.ts'
import { listedBodies } from './body-lists.ts'
import { brandBefore } from './brands.ts'
import { Forms } from './forms.ts'
import type { Voice } from './voice.ts'
import { isHan } from './words.ts'

/** Bodies that a division or a level announces (市委宣传部, 县发改委), and the lists that go on with their division. */
export function* bodyArcs(text: string, voice: Voice): Generator<Arc> {
  let carried: { level: string; division: string } | undefined
  let carriedEnd = -1
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text[i])) continue
    // 某市市委书记、市人大常委会主任: the division of the first title goes for the next.
    const near = carried && i - carriedEnd <= 14 && !/[。；，,\n]/.test(text.slice(carriedEnd, i)) ? carried : undefined
    const body = bodyAt(text, i, voice, near)
    if (!body) continue
    // 国网某市供电公司: no body of the city.
    if (brandBefore(text, i) && body.rank === 'department') {
      i = body.end - 1
      continue
    }
    yield bodyArc(body)
    // 市工商联党组: the body whose group it is.
    const parent = text.startsWith('党组', body.end - 2)
      ? bodyAt(text.slice(0, body.end - 2), i, voice, near)
      : undefined
    if (parent && parent.end === body.end - 2) yield bodyArc(parent)
    if (body.division && text.startsWith(body.division.slice(0, 2), i)) {
      carried = { level: body.division.at(-1) ?? '', division: body.division }
      carriedEnd = body.end
    } else if (near) carriedEnd = body.end
    i = body.end - 1
    if (!body.division) continue
    for (const item of listedBodies(text, body)) {
      yield bodyArc(item)
      i = item.end - 1
    }
  }
}

function bodyArc(body: Body): Arc {
  const { start, end, name, aliases } = body
  const found: Found = {
    start,
    end,
    kind: 'Organization',
    name,
    aliases,
    score: 0.95,
    rule: `organization/${body.rank}`,
  }
  return { start, end, cost: 3, found, token: { start, end, kind: 'body' } }
}

const namesPlace = /^(?:社区|小区|街道|大道|大街|广场|公园|小学|中学|水库|[村镇乡街路河湖山岛桥屯])/

/** Places and bodies among what the page has named, to look up in each of its articles. */
export function knownForms(known: Map<string, Found>): Forms<Found> {
  const forms = new Forms<Found>()
  // Two characters are enough for a company's brand, which no word is.
  for (const [words, f] of known)
    if (f.kind !== 'Person' && words.length >= (f.rule.endsWith('/company') ? 2 : 3)) forms.add(words, f)
  return forms
}

/** What the page has named elsewhere, wherever the same words stand. */
export function* knownArcs(text: string, forms: Forms<Found>): Generator<Arc> {
  for (let start = 0; start < text.length; start++) {
    let longest: Found | undefined
    for (const { form, means } of forms.allAt(text, start)) {
      const f = means[0]
      // Of what begins with the same words only the whole, and the group that the whole is a company of.
      if (!f || (longest && (f.inner || f.name === longest.name))) continue
      longest ??= f
      const end = start + form.length
      // 云川社区 is no community of 云川公司.
      if (form.length < 3 && namesPlace.test(text.slice(end, end + 2))) continue
      // 《青石渡》: a title.
      if (f.kind === 'Place' && text[start - 1] === '《' && text[end] === '》') continue
      const kind = f.kind === 'Place' ? 'division' : 'body'
      // What was first read inside a longer name stands alone here.
      const { inner: _, ...own } = f
      yield {
        start,
        end,
        cost: 2,
        found: { ...own, start, end },
        token: { start, end, kind, name: f.name, full: true },
      }
      const town = f.rule === 'place/venue' ? townAhead.exec(text.slice(start, end))?.[1] : undefined
      if (town) yield headArc(start, town)
    }
  }
}

/** 杏沟村 of 杏沟村青年广场, for what the name says of where it lies; it never stands in place of the whole. */
function headArc(start: number, name: string): Arc {
  const end = start + name.length
  return {
    start,
    end,
    cost: 99,
    found: { start, end, kind: 'Place', name, aliases: [], score: 0.8, rule: 'place/division' },
  }
}

const townAhead =
  /^((?:(?![市县区旗])[\u4e00-\u9fff]){2,5}?(?:村|社区|嘎查|街道|(?<![城乡集小重])镇|(?<![水家故他])乡))(?!镇|村)[\u4e00-\u9fff]{2}/
