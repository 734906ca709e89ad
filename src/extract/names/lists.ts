// Short names of divisions in lists that say what they are: 柳湾、石塘、云坪等乡镇.

import { everyMatch } from '../../every-match.ts'
import type { Named } from './ending.ts'
import type { Division } from './gazetteer.ts'
import { townsNamed } from './gazetteer.ts'
import type { Voice } from './voice.ts'
import { wordOf } from './words.ts'

const list =
  /((?:[\u4e00-\u9fff]{2,10}、){1,20}[\u4e00-\u9fff]{2,5}?)(?:等?(?:\d+|[一二三四五六七八九十两几]+)(?:余|多)?个?|等)(乡镇街道|镇街|街道|乡镇|镇乡|镇|乡|村|社区|县市区|县区|县市|县|区|市|苏木|嘎查|街办)(?![村土镇情长委政域场民道间县内外领人级直属代企商同干老公学院机])/g
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  乡镇街道: ['镇', '乡', '街道'],
  镇街: ['镇', '街道'],
  乡镇: ['镇', '乡'],
  镇乡: ['镇', '乡'],
  县市区: ['县', '市', '区'],
  县区: ['县', '区'],
  县市: ['县', '市'],
  街办: ['街道'],
}

/** Members that are no divisions by their own endings, with the ending that the list gives them. */
export function listedPlaces(text: string, voice: Voice): Named[] {
  const names = streetsIn(text)
  for (const m of everyMatch(text, list)) {
    const closing = m[2] ?? ''
    const levels = levelsOf[closing] ?? [closing]
    const members = membersOf(m[1] ?? '', m.index)
    const isOwn = (words: string) => wordOf(words) === undefined || fullNames(words, levels, voice).length > 0
    if (members.filter(({ words }) => isOwn(words)).length * 2 <= members.length) continue
    members.forEach(({ words, start }, i) => {
      const own = i === 0 ? tailOf(words, levels, voice) : words
      if (own.length < 2 || own.length > 5 || /[镇乡村县区市道]$|社区$/.test(own)) return
      const at = start + words.length - own.length
      names.push(placeAt(own, at, levels, voice))
    })
  }
  return names
}

function membersOf(run: string, start: number): { words: string; start: number }[] {
  let at = start
  return run.split('、').map(words => {
    const member = { words, start: at }
    at += words.length + 1
    return member
  })
}

/** 走访了柳湾: of the first member the longest end that is a listed name; all of it when it is short enough. */
function tailOf(words: string, levels: readonly string[], voice: Voice): string {
  for (let n = Math.max(0, words.length - 5); n <= words.length - 2; n++)
    if (fullNames(words.slice(n), levels, voice).length > 0) return words.slice(n)
  return words.length < 4 && wordOf(words.slice(0, 2)) === undefined ? words : ''
}

function fullNames(words: string, levels: readonly string[], voice: Voice): Division[] {
  return levels.flatMap(level => [...voice.atlas.named(words + level), ...townsNamed(words + level)])
}

function placeAt(words: string, start: number, levels: readonly string[], voice: Voice): Named {
  const listed = fullNames(words, levels, voice)[0]?.name
  const name = listed ?? (levels.length === 1 ? words + levels[0] : words)
  const aliases = name === words ? [] : [words]
  return { start, end: start + words.length, kind: 'Place', type: 'division', name, aliases, score: 0.85 }
}

/** 于河街办: the street that the office is of, when the list knows it. */
function streetsIn(text: string): Named[] {
  return everyMatch(text, /街办(事处)?/g).flatMap(({ index }) => {
    const size = [4, 3, 2].find(n => townsNamed(`${text.slice(index - n, index)}街道`).length > 0)
    if (!size || index < size) return []
    const core = text.slice(index - size, index)
    const place = { kind: 'Place', type: 'division', score: 0.85 } as const
    return [{ ...place, start: index - size, end: index + 2, name: `${core}街道`, aliases: [`${core}街办`] }]
  })
}
