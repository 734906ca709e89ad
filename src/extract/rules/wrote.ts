// Who wrote, photographed, edited or proofread an article: bylines and credits.

import type { Block, BylineRole } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import type { Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const wrote = rules('WROTE', [
  {
    name: 'byline',
    find: bylines,
    yes: [
      'byline: 本报记者 【Person:林远】 通讯员 【Person:周济川】\n正文。',
      '本报讯（记者【Person:林远】 【Person:周济川】）5月6日，天气晴好。',
      'caption: 菜农在大棚里忙碌。 本报记者 【Person:林远】 摄',
      'credit: 本版编辑 【Person:林远】 校对 【Person:周济川】',
      'byline: 【Person:林远】\n正文。',
      'kicker: 山里的糖坊\nsubtitle: □ 文·图 / 【Person:林远】\n正文。',
      'kicker: ■ 【Person:林远】 【Person:周济川】 文/图\n正文。',
      '文字：【Person:林远】 摄影：【Person:周济川】',
      '客人们看了鱼灯。（通讯员 【Person:林远】）',
      'subtitle: 【Person:林远】/文 【Person:周济川】/图',
      'caption: 【Person:林远】 摄',
      '记者 【Person:林远】 实习生 【Person:周济川】 报道 5月6日，天气晴好。',
      '【Person:林远】 【Person:周济川】 摄影报道',
      '客人们看了鱼灯。（【Person:林远】/文 【Person:周济川】/图）',
      '客人们看了鱼灯。（【Person:林远】 【Person:周济川】）',
      'subtitle: 来源：江城日报 作者：【Person:林远】',
    ],
    no: [
      '记者【Person:林远】在会上发言。',
      'title: 【Person:林远】调研',
      '【Person:林远】告诉记者，今年收成好。',
      '一等奖一名。（【Person:林远】获得）',
      '获奖的有三人（作者【Person:林远】）等。',
    ],
  },
])

/** The label nearest before a name says what its bearer did. */
const labels: [RegExp, BylineRole][] = [
  [/校对|校\b/, 'proofreader'],
  [/编辑|责编|审核|审校|编审|主编|美编|版式|监制|[一二三初复终]审|统筹|策划|编\b/, 'editor'],
  [/摄影|图片|^图|视频|剪辑|供图/, 'photographer'],
  [/通讯员|特约/, 'correspondent'],
  [/记者|采写|文字|文\//, 'reporter'],
  [/作者|撰文|^文/, 'author'],
]
const anyLabel =
  /校对|责任编辑|编辑|责编|审核|审校|编审|主编|美编|版式|监制|[一二三初复终]审|统筹|策划|摄影(?!报道)|图片|供图|视频|剪辑|通讯员|特约|记\s?者|采写|作者|撰文|文字|文\/|图\/|文\s?·\s?图|(?<=^|[\s　])[文图](?=[\s　:：])/g
/** A byline inside a paragraph: at its beginning before 讯 or 电, or in brackets with 摄 at its end. */
const opening = /^[^。]{0,30}?(?:讯|电|报道)?\s?[（(][^（）()]{2,60}[）)](?:[^。，]{0,16}[讯电])?/
/** 记者 林远 实习生 周济川 报道 5月6日，… */
const reporting =
  /^(?:本报|本刊|本网|本台)?(?:全媒体|首席|见习|实习|特约)?(?:记者|通讯员)[ \u3000]?[\u4e00-\u9fff·、 \u3000]{2,30}?(?:摄影)?报道(?=[\s\u3000：:\d])/
const signed = /^(?:[^。，；（(]{0,12})(?:记者|通讯员)[^。，；]{0,30}$/
const closing = /(?:[（(][^（）()。]{0,40}[）)]|(?:记者|通讯员|摄影(?!报道))[^。，（(]{1,20}摄?)\s*$/

const marked =
  /^(?:[□■◆◇○●◎☆★▲△]\s*[^。，；！？]{2,}|(?:文字|文\s?[·、/]?\s?[图摄]|图文|撰文|采写)\s*[:：/|｜][^。，；！？]{2,})$/
/** （通讯员 林远） after the last sentence of an article. */
const lastBracket =
  /(?<=[。！？”])\s*[（(](?:本报|本刊)?(?:记者|通讯员|特约记者|全媒体记者|见习记者|实习生|作者|撰文|文)[^（）()。；！？]{2,50}[）)]\s*$/

/** （林远 周济川）: nothing but names after the last sentence. */
const loneBracket = /(?<=[。！？”])\s*[（(][\u4e00-\u9fff·]{2,6}(?:[\s、]+[\u4e00-\u9fff·]{2,6}){0,3}[）)]\s*$/

/** Bylines and credits with each name in them. */
export function bylines(scene: Scene): Finding[] {
  const { text, blocks } = scene.article
  return blocks.flatMap(block => {
    const words = text.slice(block.start, block.end)
    const inside = (from: number, to: number) =>
      scene.found.filter(f => f.kind === 'Person' && f.start >= from && f.end <= to && !f.inner)
    const spans = bylineSpans(words, block)
    if (spans.length === 0 && words.length < 48 && isCredit(text, block, inside(block.start, block.end)))
      spans.push({ start: 0, end: words.length, bare: 'author' })
    return spans.flatMap(({ start, end, bare, alone }) => {
      const span = { start: block.start + start, end: block.start + end }
      const persons = inside(span.start, span.end)
      if (
        alone &&
        !persons.every(p => /[（(\s、]/.test(text[p.start - 1] ?? '') && /[）)\s、]/.test(text[p.end] ?? ''))
      )
        return []
      return persons.map(p => finding(text, span, p, bare))
    })
  })
}

/** 林远/文 周济川/图, 来源：江城日报 作者：林远: nothing but names and what they did. */
function isCredit(text: string, block: Block, persons: Found[]): boolean {
  if (persons.length === 0) return false
  let rest = ''
  let at = block.start
  for (const p of persons) {
    rest += `${text.slice(at, p.start)} `
    at = p.end
  }
  const left = (rest + text.slice(at, block.end))
    .replace(/来源[:：]\s?\S+/, '')
    .replace(/摄影报道/g, ' ¦ ')
    .replace(anyLabel, ' ¦ ')
  return /[¦摄文图]/.test(left) && /^[\s　¦/／|｜:：、·（）()【】摄文图]*$/.test(left.replace(outlet, ''))
}

const outlet = /本[报网刊台]|全媒体|融媒体?|首席|见习|实习生?|责任|本版|报道|供稿/g

interface BylineSpan {
  start: number
  end: number
  bare: BylineRole
  /** It counts only where it holds nothing but names. */
  alone?: boolean
}

/** Where a block holds a byline, and the role of a name without a label there. */
function bylineSpans(words: string, block: Block): BylineSpan[] {
  const whole = { start: 0, end: words.length }
  if (block.role === 'credit') return [{ ...whole, bare: 'editor' }]
  if (block.role === 'byline') return [{ ...whole, bare: /讯|电/.test(words) ? 'correspondent' : 'author' }]
  // □ 文·图 / 林远, □林远: a square announces a byline wherever it stands.
  if (marked.test(words) && words.length < 48) return [{ ...whole, bare: 'author' }]
  if (signed.test(words) && words.length < 40) return [{ ...whole, bare: 'reporter' }]
  const spans: BylineSpan[] = []
  const begun = reporting.exec(words)?.[0]
  if (begun) spans.push({ start: 0, end: begun.length, bare: 'reporter' })
  const open = opening.exec(words)?.[0]
  if (open && /讯|电|报道/.test(open))
    spans.push({ start: 0, end: open.length, bare: /记\s?者|通讯员/.test(open) ? 'correspondent' : 'reporter' })
  const close = closing.exec(words)
  const bracket = lastBracket.exec(words)
  const lone = loneBracket.exec(words)
  if (bracket) spans.push({ start: bracket.index, end: words.length, bare: 'correspondent' })
  else if (lone) spans.push({ start: lone.index, end: words.length, bare: 'reporter', alone: true })
  else if (close && /摄|供图|图|文|编辑|校对/.test(close[0]) && /记者|通讯员|摄|编辑|[/／]\s?[文图]/.test(close[0]))
    spans.push({ start: close.index, end: words.length, bare: 'photographer' })
  return spans
}

function finding(text: string, span: { start: number; end: number }, person: Found, bare: BylineRole): Finding {
  return {
    ...span,
    from: person,
    to: 'article',
    toSpan: span,
    props: { role: roleOf(text, span, person, bare) },
  }
}

function roleOf(text: string, span: { start: number; end: number }, person: Found, bare: BylineRole): BylineRole {
  if (
    /^[^\u4e00-\u9fff]*(?:[\u4e00-\u9fff]{2,4}[^\u4e00-\u9fff]+){0,3}[/ 　]*摄(?!影报道|影[\s:：/|])/.test(
      text.slice(person.end, span.end),
    )
  )
    return 'photographer'
  if (/^\s?[/／]\s?图/.test(text.slice(person.end, span.end))) return 'photographer'
  const before = everyMatch(text.slice(span.start, person.start), anyLabel).at(-1)?.[0].replace(/\s/g, '')
  return labels.find(([label]) => before && label.test(before))?.[1] ?? bare
}
