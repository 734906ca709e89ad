// What a thing is found by, kept with its node: its names as they are compared, and how they sound.
import { pinyin } from 'pinyin-pro'
import type { Entity } from '../../schema/model.ts'

/** What `searchForms` adds to a node; no part of the graph that a store gives back. */
export interface SearchForms {
  /** The name and then each alias as `fold` leaves it, each between two blanks: ` 江州市 市 江州 `. */
  names: string
  /** How they sound in full and by initials, each after a blank: ` jiangzhoushi jzs`. */
  pinyin: string
}

/** The name stands first, so that one text tells a name from an alias and a beginning from an inside. */
export function searchForms({ kind, name, aliases }: Pick<Entity, 'kind' | 'name' | 'aliases'>): SearchForms {
  const forms = [name, ...aliases]
  const sounds = new Set(forms.flatMap(form => (kind === 'Person' ? personSounds(form) : otherSounds(form))))
  return {
    names: ` ${forms.map(fold).join(' ')} `,
    pinyin: [...sounds].map(sound => ` ${sound}`).join(''),
  }
}

/** What is the same to a reader is the same text: width and case of letters, blanks, quotes and the dot inside a name do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}"'“”‘’「」『』《》〈〉·•・‧]/gu, '')

/** Pinyin as it is typed, as `searchForms` writes it: `Shàn Hóng`, `lǜ` and `xi'an` as `shanhong`, `lv` and `xian`. */
export const foldPinyin = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')

/** A surname is read in its own way: 单 as shàn. */
function personSounds(name: string): string[] {
  const [surname = '', sound = ''] = rareSurnames.find(([written]) => name.startsWith(written)) ?? []
  return written([...(sound ? [sound] : []), ...syllables(name.slice(surname.length), surname ? 'off' : 'head')])
}

/** 单县 is read like the surname, 乐山市 is not: both readings find it. */
const otherSounds = (name: string): string[] => [
  ...written(syllables(name, 'off')),
  ...written(syllables(name, 'head')),
]

/** Surnames that the library reads as the common word. */
const rareSurnames = [
  ['种', 'chong'],
  ['秘', 'bi'],
  ['祭', 'zhai'],
  ['洗', 'xian'],
] as const

const syllables = (text: string, surname: 'head' | 'off'): string[] =>
  pinyin(fold(text), { type: 'array', toneType: 'none', v: true, nonZh: 'consecutive', surname })

/** In full and by initials; what has no sound is left out, and letters and digits stand for themselves. */
function written(sounds: readonly string[]): string[] {
  const heard = sounds.map(sound => sound.replace(/[^a-z0-9]/g, '')).filter(Boolean)
  return heard.length > 0 ? [heard.join(''), heard.map(sound => sound.charAt(0)).join('')] : []
}
