import { describe, expect, it } from 'vitest'
import type { Article, Page } from '../schema/model.ts'
import { localeOf } from '../src/extract/locale.ts'

const localeIn = (text: string, publication?: string) => {
  const page: Page = { source: 'page.txt', text, hash: '', ...(publication ? { publication } : {}) }
  const article: Article = {
    id: 'page.txt#1',
    page: 'page.txt',
    title: '',
    kicker: '',
    subtitles: [],
    text,
    blocks: [],
    runs: [],
  }
  return localeOf(page, [article])
}

describe('localeOf', () => {
  it.each([
    ['the publication', '今天召开会议。', '荆门日报', { province: '湖北省', city: '荆门市' }],
    [
      'the city that the page names',
      '荆门市召开会议，市委书记出席。',
      undefined,
      { province: '湖北省', city: '荆门市' },
    ],
    [
      'a county that says 我县',
      '我县召开会议，县委书记出席。昭觉县各部门参加。',
      undefined,
      { province: '四川省', city: '凉山彝族自治州', county: '昭觉县' },
    ],
    [
      'a smaller city that says 我市',
      '荆门市委书记到我市调研，钟祥市领导陪同。钟祥要走好自己的路。',
      undefined,
      { province: '湖北省', city: '荆门市', county: '钟祥市' },
    ],
    ['a province that says 我省', '我省出台措施，湖北省人社厅负责实施，全省受益。', undefined, { province: '湖北省' }],
    [
      'the dateline before another city',
      '荆门讯 昨日，宜昌市代表团到访，宜昌市市长致辞。',
      undefined,
      { province: '湖北省', city: '荆门市' },
    ],
    [
      'a masthead that no list has, before a district that another city has too',
      '澜州市召开会议，市委书记到东山区调研，东山区负责人汇报。澜州市将投入资金。',
      '澜州日报',
      { city: '澜州市' },
    ],
    [
      'a city that no list has and only its bureaus name',
      '本报讯 5月6日，澜州市民政局局长到柳河村调研。市残联参加。',
      undefined,
      { city: '澜州市' },
    ],
    [
      'a delegation that goes from its own city to a larger one',
      '云石坝市党政代表团赴东莞招商。在东莞市，代表团参观东莞市科技馆；东莞市副市长介绍情况。云石坝市委书记讲话。',
      undefined,
      { city: '云石坝市' },
    ],
    [
      'a county whose bureaus alone are named by the level',
      '本报讯 昭觉县第三中学的学生走进法院。县市场监管局举办活动，副县长到场。',
      undefined,
      { province: '四川省', city: '凉山彝族自治州', county: '昭觉县' },
    ],
    [
      'a county of four sounds that no list has',
      '应巴勒库木县委、县政府邀请，客人到该县考察。县委书记陪同，巴勒库木县负责人汇报。',
      undefined,
      { county: '巴勒库木县' },
    ],
    ['the masthead of a province', '各地召开会议。', '吉林日报', { province: '吉林省' }],
    [
      'a city without a masthead',
      '青石坝市委书记到访，青石坝市投资推介会举行。青石坝市与深圳合作。',
      undefined,
      { city: '青石坝市' },
    ],
    ['nothing', '春天来了，花开了。', undefined, {}],
  ])('reads %s', (_what, text, publication, expected) => {
    expect(localeIn(text, publication)).toEqual(expected)
  })
})
