// Persons' names where something announces or follows them, and where they are likelier than the words they would be.
import type { Article } from '../../../schema/model.ts'
import type { Found } from '../types.ts'
import type { Arc } from './arc.ts'
import { bylineNames, contexts } from './contexts.ts'
import { divisionsNamed } from './gazetteer.ts'
import { followerAt, type Guess, goesOnAt, guessesAt, isSurname, soundedAt, surnameRarity } from './persons.ts'
import { isVerbAt, plainCost } from './plain-persons.ts'
import { isHanAt, wordOf } from './words.ts'

/** Persons of the byline, of lists and of running text, and all that could be a person's name. */
export function personsIn(article: Article): { arcs: Arc[]; guesses: Guess[] } {
  const guesses: Guess[] = []
  return { arcs: [...arcsIn(article, guesses)], guesses }
}

/** What could be a person's name where the page shows elsewhere that it is one. */
export function* knownPersons(guesses: Guess[], known: Map<string, Found>): Generator<Arc> {
  for (const { start, end, name, cost } of guesses)
    if (known.get(name)?.kind === 'Person') yield personArc(start, end, name, Math.min(2, cost), 0.9, true)
}

function* arcsIn(article: Article, guesses: Guess[]): Generator<Arc> {
  const { text } = article
  const byline = bylineNames(article)
  for (const guess of byline) yield personArc(guess.start, guess.end, guess.name, 1, 1, true)
  const { before, lone } = contexts(text)
  for (const { start, end, name, cost } of lone) yield personArc(start, end, name, cost, 0.7, true)
  const counts = countsOf(text)
  const count = (words: string) => counts.get(words) ?? 0
  for (let i = 0; i < text.length; i++) {
    if (!isHanAt(text, i)) continue
    const cue = before.get(i) ?? (isPadded(article, i) ? 0 : undefined)
    const guessed = guessesAt(text, i)
    if (cue !== undefined) guessed.push(...soundedAt(text, i).filter(g => goesOnAt(text, g.end)))
    for (const guess of guessed) {
      const { start, end, name } = guess
      guesses.push(guess)
      const follower = followerAt(text, end) ?? (cue !== undefined && isVerbAt(text, end) ? 'weak' : undefined)
      const sure = cue !== undefined || follower === 'strong'
      const plain = sure ? 0 : plainCost(text, guess, follower)
      if (plain === undefined) continue
      if (sure && cue === undefined && wordOf(name)) continue
      // 书记全程参与: a word that a rare surname begins, before a verb.
      if (isRareWord(name) && isVerbAt(text, end) && end - start === name.length) continue
      const prior = cue !== undefined ? cue + (follower ? 0 : cue < 0 ? 2 : 0.7) : follower === 'strong' ? 3 : plain
      if (isNoName(name) || isPieceOfWord(text, start, end, name)) continue
      const said =
        cue === undefined
          ? 0
          : follower === 'strong'
            ? -3
            : cue <= (name.length === 3 ? 2.5 : 0.5) && isVerbAt(text, end) && !wordOf(name)
              ? -2.5
              : 0
      // 林远会见了客商: 会见 is one word.
      const cutsVerb =
        (name.length === 3 && /会[见晤谈]/.test(text.slice(end - 1, end + 1))) ||
        (name.length === 2 && honours.test(text.slice(end, end + 20)))
          ? 8
          : 0
      // 主任边疆在台上说: after an office whose body is named a word of two characters is a name.
      const isWordName = name.length === 2 && cue !== undefined && cue <= -4 && isNoun(name) && followerAt(text, end)
      const padded = sure && end - start > name.length && name.length === 2
      const stuck = sure && !goesOnAt(text, end) ? (name.length === 2 ? 7 : 4) : 0
      const isLed = text.endsWith('领导', start) || cue === undefined
      // 看望老战士龙再起。: all between what announces it and the mark.
      const fills = cue !== undefined && name.length === 3 && /[，。；]/.test(text[end] ?? '') ? -2 : 0
      // 县长云长春宣布: a city's name is a given name too.
      const isCity = cue !== undefined && cue <= -4 && divisionsNamed(name.slice(1)).length > 0 ? -6 : 0
      const whole = cue !== undefined && (cue < 2 || isLed) && isMember(text, start, end) ? -4 : 0
      yield personArc(
        start,
        end,
        name,
        guess.cost +
          prior +
          said +
          stuck +
          whole +
          fills +
          isCity +
          cutsVerb +
          rivalry(name, count) -
          (isWordName ? 8 : 0) -
          (padded ? 5 : 0),
        sure ? 0.9 : 0.6,
        sure,
      )
    }
  }
}

/** 馆长段书成为新馆揭牌, 主席云松年前往柳湾: what would be a word is the end of the name and what is done. */
const honours =
  /^年前[往来]|^起到(?![^，。]{0,12}(?:作用|效果))|^[成作有大化]为[^，。；]{1,16}(?:揭牌|揭幕|剪彩|颁奖|授牌|授旗|颁发|奠基|培土|送行|点赞|佩戴|开镰|开笔|致辞)/

/** 副主席岳志和、…: all that stands before the next mark of a list, though 和 is a word. */
const isMember = (text: string, start: number, end: number) =>
  text[end] === '、' || (text[start - 1] === '、' && /[，。；（）()]/.test(text[end] ?? ''))

/** 林 远 in the middle of a paragraph: characters set apart to the width of three are a name. */
const isPadded = ({ text, blocks }: Article, at: number) =>
  /^[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?![ \u3000])/.test(text.slice(at, at + 5)) &&
  isSurname(text[at] ?? '') &&
  !/[ \u3000]/.test(text.slice(Math.max(0, at - 3), at)) &&
  blocks.some(b => b.role === 'paragraph' && b.start < at && b.end > at)

/** A word that names a thing, not what somebody does or is. */
const isNoun = (name: string) => /[nro]/.test(wordOf(name)?.kind ?? '') && (wordOf(name)?.cost ?? 0) >= 10

/** 王女士, 李某; 李家庄 is a village. */
const isNoName = (name: string) =>
  /^.[东西南北中前后][巷街路里]$|^文[·•・]图$|^文字$|^连日来$|^来源$|^.[县市]$|^.(女士|先生|大爷|大妈|大姐|大哥|大娘|大叔|师傅|老师|书记|主任|局长|县长|市长|某某?|氏|家[庄营堡店屯沟湾坝寨岗塘洼坪岭坡台桥集铺河村镇乡街口])$/.test(
    name,
  )

const isRareWord = (name: string) =>
  name.length === 2 && surnameRarity(name) > 6.5 && ![undefined, 'r'].includes(wordOf(name)?.kind)

/** 安安全全 is no 安全全, and 云山 of 云山满族镇 no person. */
const isPieceOfWord = (text: string, start: number, end: number, name: string) =>
  (text[start - 1] === name[0] && name[1] === name[2]) || /^[\u4e00-\u9fff]{1,3}族/.test(text.slice(end, end + 6))

/** How often each two and three characters that a surname begins stand in the text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i < text.length; i++) {
    if (!isSurname(text[i] ?? '')) continue
    for (const size of [2, 3]) {
      const words = text.slice(i, i + size)
      counts.set(words, (counts.get(words) ?? 0) + 1)
    }
  }
  return counts
}

/** 马某蹲 or 马某: the form that the page repeats with other words after it is the name. */
function rivalry(name: string, count: (words: string) => number): number {
  if (name.length !== 3) return 0
  const whole = count(name)
  const shorter = count(name.slice(0, 2))
  return shorter > whole ? 4 : whole > 1 ? -2 : 0
}

function personArc(start: number, end: number, name: string, cost: number, score: number, sure: boolean): Arc {
  const found: Found = {
    start,
    end,
    kind: 'Person',
    name,
    aliases: [],
    score,
    rule: sure ? 'person/cue' : 'person/plain',
  }
  return { start, end, cost, found, token: { start, end, kind: 'person', sure } }
}
