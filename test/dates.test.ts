// Dates of sentences against the day of the paper.
import { describe, expect, test } from 'vitest'
import { datesIn } from '../src/extract/dates.ts'

const published = '2024-01-03'
const rows: [string, string[]][] = [
  ['1月2日，白溪县召开春耕会议', ['2024-01-02']],
  ['2023年11月5日上午', ['2023-11-05']],
  ['12月30日，林远到柳河村调研', ['2023-12-30']],
  ['2日，林远到柳河村调研', ['2024-01-02']],
  ['28日，林远到柳河村调研', ['2023-12-28']],
  ['1月2日至4日举行', ['2024-01-02']],
  ['去年12月3日开工，今年1月1日通车', ['2023-12-03', '2024-01-01']],
  ['昨天上午', ['2024-01-02']],
  ['昨日，演出落幕', ['2024-01-02']],
  ['今天，春运开始', ['2024-01-03']],
  ['上月28日', ['2023-12-28']],
  ['日前，白溪县召开会议', []],
  ['近日，白溪县召开会议', []],
  ['白溪网江城1月2日讯 会议于1月1日召开', ['2024-01-01']],
  ['1月2日8时，列车驶出江口站', ['2024-01-02']],
  ['昨日7时30分，白溪马拉松开跑', ['2024-01-02']],
  ['昨起发放', ['2024-01-02']],
  ['1月2-4日在柳河镇举行', ['2024-01-02']],
  ['12月29、30日两天', ['2023-12-29']],
  ['将于3月8日开幕，5月20日落幕', ['2024-03-08', '2024-05-20']],
  ['本周六开门迎客，上周五封馆', ['2024-01-06', '2023-12-29']],
  ['每逢周六', []],
  ['一月二日，十二月三十日', ['2024-01-02', '2023-12-30']],
  ['正月初二，三十日内', []],
  ['30日内办结', []],
  ['2月30日', []],
]

describe('datesIn', () => {
  test.each(rows)('%s', (text, expected) => {
    expect(datesIn(text, published).map(d => d.iso)).toEqual(expected)
  })
  test('a day to come after the turn of the year', () => {
    expect(datesIn('比赛将于1月5日举行', '2023-12-28').map(d => d.iso)).toEqual(['2024-01-05'])
  })
  test('without the day of the paper only full dates are known', () => {
    expect(datesIn('2024年3月1日，昨天，3月2日').map(d => d.iso)).toEqual(['2024-03-01'])
  })
  test('offsets cut the words out', () => {
    const text = '会议于3月6日举行'
    expect(datesIn(text, '2025-03-07').map(d => text.slice(d.start, d.end))).toEqual(['3月6日'])
  })
})
