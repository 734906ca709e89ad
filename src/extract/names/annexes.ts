// What lies right at a place or a company and bears its name: 石桥镇农贸市场, 江风牧业公司奶牛养殖场.
import type { Token } from './edges.ts'
import type { Named } from './ending.ts'

/** 石桥镇, 北岸街道: what lies there may bear its name. */
export function townOf(text: string, { start, end }: Token): Named | undefined {
  const name = text.slice(start, end)
  const isTown = /(?:[镇乡]|街道|苏木)$/.test(name)
  return isTown ? { start, end, kind: 'Place', type: 'division', name, aliases: [], score: 0.8 } : undefined
}

/** 柳湾巷夜市, 石桥镇农贸市场, 江风牧业公司奶牛养殖场: what lies right at a road, a town, a venue or a company and bears its name. */
export function annexOf(text: string, end: number, before: Named | undefined): Named | undefined {
  if (!before || before.end >= end || end - before.end > 9) return undefined
  const words = text.slice(before.end, end)
  const make = (): Named => ({
    ...before,
    kind: 'Place',
    type: 'venue',
    end,
    name: text.slice(before.start, end),
    aliases: [],
  })
  if (before.type === 'company')
    return farm.test(words) && !isPlanned.test(text.slice(end, end + 4)) ? make() : undefined
  if (before.type === 'road' && lanes.test(words)) return { ...make(), type: 'road' }
  return (annex.test(words) || farm.test(words)) && !isPlanned.test(text.slice(end, end + 4)) ? make() : undefined
}

/** 迎风路北巷, 青石街三条 */
const lanes = /^[东西南北中前后一二三四五六七八九十\d]{1,3}(?:巷|胡同|支路|弄|支巷)$/
const annex =
  /^(?:[\d一二三四五六七八九十]+号)?(?:夜市|早市|集市|大集|牛市|农贸市场|农贸大市场|菜市场|批发市场|综合市场|便民市场|零工市场|劳务市场|交易市场|口袋公园|(?:文化|健身|休闲|中心)广场|便民服务点|检查站|检查点|检疫点|收费站|收购点|收储点|冰场|球场|码头|停车场|渡口|牌坊|(?:集中|临时|避险|搬迁|移民)?安置点|安置小区|烘干中心|烘干塔|育秧中心|分拣中心|冷链中心|敬老院旧址|候车厅|观测点|监测点|值守点|卡点)$/
/** What is raised or grown there. */
const farm =
  /^(?:肉牛|奶牛|黄牛|肉羊|湖羊|山羊|绒山羊|生猪|种猪|黑猪|蛋鸡|肉鸡|土鸡|肉鸭|蛋鸭|大鹅|梅花鹿|水貂|林蛙|肉兔|水产|对虾|小龙虾|螃蟹|牦牛|骆驼|蜜蜂|畜禽|生态|标准化|规模化|林下){1,2}(?:养殖场|养殖园区|养殖小区|养殖基地|繁育场|繁育基地|育肥场)$/
/** 石桥镇农贸市场项目: it is being built. */
const isPlanned = /^(?:项目|工程|建设|改造(?:项目|工程|提升))/
