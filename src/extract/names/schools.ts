// Schools of a list that lean on the one before: 市第二中学、实验小学.
import type { Token } from './edges.ts'
import type { Named } from './ending.ts'
import type { Voice } from './voice.ts'

/** 实验中学, 第三高级中学 right after another school of a list, where no word distinguishes it. */
export function bareSchool(text: string, token: Token, before: Named | undefined): Named | undefined {
  if (before?.type !== 'school' || !/^[、和]$/.test(text[before.end] ?? '')) return undefined
  const start = before.end + 1
  const written = text.slice(start, token.end)
  if (
    token.start < start ||
    !/^(第[一二三四五六七八九十]+|实验|职业|外国语|师范|中心)(高级|初级|职业)?(中学|小学|学校|幼儿园|高中)$/.test(
      written,
    )
  )
    return undefined
  const named: Named = {
    start,
    end: token.end,
    kind: 'Organization',
    type: 'school',
    name: written,
    aliases: [],
    score: 0.8,
  }
  return inherited(text, named, before)
}

/** 某某大学（江城）: the campus in brackets is a part of the name. */
export function withCampus(text: string, named: Named, voice: Voice): Named {
  if (named.type !== 'school' || !/(?:大学|学院)$/.test(named.name)) return named
  const campus = /^[（(]([\u4e00-\u9fff]{2,4})[）)]/.exec(text.slice(named.end, named.end + 6))
  if (!campus?.[1] || voice.atlas.named(campus[1]).length === 0) return named
  return { ...named, end: named.end + campus[0].length, name: named.name + campus[0] }
}

/** 市第二中学、实验中学: the division of the first goes for the next of the list. */
export function inherited(text: string, named: Named, before: Named | undefined): Named {
  if (!before || named.type !== before.type || !/^(school)$/.test(named.type)) return named
  if (!/^[、和]$/.test(text.slice(before.end, named.start)) || named.name !== text.slice(named.start, named.end))
    return named
  const written = text.slice(before.start, before.end)
  // The one before may have inherited its own division.
  const tails = [written, ...before.aliases].filter(a => before.name.endsWith(a) && a !== before.name)
  const tail = tails.reduce((best, a) => (a.length < best.length ? a : best), tails[0] ?? '')
  const division = written === before.name || !tail ? undefined : before.name.slice(0, -tail.length)
  return division
    ? { ...named, name: division + named.name, aliases: [named.name, `${division.at(-1)}${named.name}`] }
    : named
}
