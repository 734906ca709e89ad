// Dates of sentences as ISO dates: 7月8日, 昨天, 去年12月3日, 7日至9日, with the day the article was published.

import dayjs from 'dayjs'
import type { Span } from '../../schema/model.ts'
import { everyMatch } from '../every-match.ts'

/** A date as written. */
export interface Dated extends Span {
  iso: string
}

const DAY =
  /(?:(?<year>\d{4})年|(?<past>去年|上年)|(?<next>明年)|今年|本年)?(?:(?<month>\d{1,2})月 ?|(?<last>上月|上个月)|(?<following>下月|下个月)|本月|当月)?(?<day>\d{1,2})(?:[、和至到—－~～-]{1,2}\d{1,2}){0,5}(?:日|(?<=月 ?\d{1,2})号)|(?<relative>大前天|前[天日晚]|昨[天日晚晨夜早午]|昨(?=[起在于迎至])|今[天日晨晚早]|今(?=起)|明[天日晚]|后天)|(?<week>[本这上下]|(?<=^|[，。；（(于在]))(?:周|星期)(?<weekday>[一二三四五六日天末])(?![至到、])|(?:(?<feast>元旦|植树节|劳动节|青年节|儿童节|建党节|建军节|教师节|国庆节?|记者节|消防日|[“"]?(?:五一|五四|六一|七一|八一|十一)[”"]?)(?=当[天日晚]|这[一天]|上午|下午|晚))/g
const days: Record<string, number> = { 大: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }
/** Days of the year by the name of the feast: 植树节当天. */
const feasts: Record<string, string> = {
  元旦: '01-01',
  植树节: '03-12',
  劳动节: '05-01',
  五一: '05-01',
  青年节: '05-04',
  五四: '05-04',
  儿童节: '06-01',
  六一: '06-01',
  建党节: '07-01',
  七一: '07-01',
  建军节: '08-01',
  八一: '08-01',
  教师节: '09-10',
  国庆: '10-01',
  国庆节: '10-01',
  十一: '10-01',
  记者节: '11-08',
  消防日: '11-09',
}
const weekdays = '一二三四五六日'
/** After a date: 白溪7月9日讯 says when the text was sent, not when something happened; 30日内 is a length. */
const notADay = /^(?:\d(?!\d?[时点:：])|讯|电|内|游|前后|龄|均)/
/** So far ahead of the paper a day without a year is one of last year's, unless it is said to come. */
const AHEAD = 150
const BEHIND = 200
/** So near the paper's day the month that was spoken of last is meant by a day without one. */
const NEAR = 60
/** A day without a month is of this month when it comes within so many days, else of the last. */
const SOON = 9

/**
 * The dates in `text`, in order, offsets within it. A day without month or year is the last such before `published`
 * (or the next, after 将, 拟, 定于); of a range (7日至9日) only the first day is given. Without `published` only
 * dates with a year are given.
 */
export function datesIn(text: string, published?: string): Dated[] {
  const dates: Dated[] = []
  let coming = false
  for (const m of everyMatch(inDigits(text), DAY)) {
    const end = m.index + m[0].length
    if (notADay.test(text.slice(end)) || /\d|[、.]$/.test(text[m.index - 1] ?? '')) continue
    const lastOne = dates.at(-1)
    if (lastOne && /^(?:上午|下午|晚)?(?:至|到|—|－|-|~|～)+$/.test(text.slice(lastOne.end, m.index))) continue
    if (/[。！？]/.test(text.slice(lastOne?.end ?? 0, m.index))) coming = false
    coming ||= /(?:将|拟|定于|计划|预计)[^，。；]{0,6}$/.test(text.slice(Math.max(0, m.index - 10), m.index))
    const iso = isoOf(m.groups ?? {}, published, coming, lastOne?.iso)
    if (iso) dates.push({ start: m.index, end, iso })
  }
  return dates
}

/** 五月三日 as  5月 3日: of the same length, for days and months in numerals. */
function inDigits(text: string): string {
  return text.replace(NUMERALS, n => {
    const [tens, units] = n.includes('十') ? n.split('十') : ['〇', n]
    const value =
      10 * (tens === '' ? 1 : '〇一二三'.indexOf(tens ?? '')) + Math.max(0, '〇一二三四五六七八九'.indexOf(units ?? ''))
    return `${value}`.padStart(n.length)
  })
}

const NUMERALS =
  /(?<![一二三四五六七八九十百千万第正腊])[一二三]?十?[一二三四五六七八九十](?=月[一二三四五六七八九十]{1,3}日)|(?<=月)[一二三]?十?[一二三四五六七八九十](?=日)/g

function isoOf(
  parts: Record<string, string | undefined>,
  published: string | undefined,
  coming: boolean,
  last: string | undefined,
) {
  const base = published ? dayjs(published) : undefined
  if (parts.relative) return base?.add(days[parts.relative[0] ?? ''] ?? 0, 'day').format('YYYY-MM-DD')
  if (parts.weekday) return base && weekdayOf(parts.weekday, parts.week, base, coming)
  if (parts.feast) return base && ofFeast(parts.feast, base, coming)
  const day = Number(parts.day)
  if (parts.year) return valid(Number(parts.year), Number(parts.month ?? 0), day)
  if (!base) return undefined
  const shift = parts.past ? -1 : parts.next ? 1 : 0
  if (shift && !parts.month) return undefined
  if (parts.month) {
    const year = base.year() + shift
    const iso = valid(year, Number(parts.month), day)
    return shift || !iso ? iso : valid(yearNear(iso, base, coming), Number(parts.month), day)
  }
  const spoken = parts.last || parts.following || !last ? undefined : `${last.slice(0, 8)}${`${day}`.padStart(2, '0')}`
  if (spoken && last && spoken >= last && Math.abs(dayjs(last).diff(base, 'day')) < NEAR) {
    const [year, month] = spoken.split('-').map(Number)
    return valid(year ?? 0, month ?? 0, day)
  }
  const month = base.add(parts.last ? -1 : parts.following ? 1 : 0, 'month')
  const bare = !parts.last && !parts.following && !coming && day > base.date() + SOON
  const at = bare ? month.subtract(1, 'month') : month
  return valid(at.year(), at.month() + 1, day)
}

/** 本周六 is the Saturday of the paper's week; weeks begin on Monday. */
function weekdayOf(day: string, week: string | undefined, base: dayjs.Dayjs, coming: boolean): string {
  const wanted = Math.max(0, weekdays.indexOf(day === '末' ? '六' : day === '天' ? '日' : day))
  const shift = week === '上' ? -7 : week === '下' ? 7 : 0
  const at = base.add(wanted - ((base.day() + 6) % 7) + shift, 'day')
  const passed = !week && !coming && at.isAfter(base)
  return (passed ? at.subtract(7, 'day') : at).format('YYYY-MM-DD')
}

function ofFeast(name: string, base: dayjs.Dayjs, coming: boolean): string | undefined {
  const [month = 0, day = 0] = (feasts[name.replace(/[“”"]/g, '')] ?? '').split('-').map(Number)
  const iso = valid(base.year(), month, day)
  return iso && valid(yearNear(iso, base, coming), month, day)
}

/** 12月30日 in a paper of 2 January is last year's; 将于1月5日 in one of 28 December is next year's. */
function yearNear(iso: string, base: dayjs.Dayjs, coming: boolean): number {
  const ahead = dayjs(iso).diff(base, 'day')
  if (ahead > AHEAD && !coming) return base.year() - 1
  if (ahead < -BEHIND && coming) return base.year() + 1
  return base.year()
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = dayjs(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10))
  return date.month() === month - 1 && date.date() === day ? date.format('YYYY-MM-DD') : undefined
}
