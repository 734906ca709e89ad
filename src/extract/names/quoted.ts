// Teams with a quoted name: “山茶红”志愿服务队.
import type { Named } from './ending.ts'

const team =
  /[“"]([\u4e00-\u9fff·]{2,8})[”"]((?:[\u4e00-\u9fff]{2,4})?(?:服务队|志愿队|突击队|宣讲团|宣讲队|艺术团|合唱团|工作室|调解室|俱乐部|救援队|巡逻队|工作队|先锋队|小分队|合作社|协会|药店|大药房|超市|商店|书店|服装厂|食品厂|加工厂|工厂|面馆|包子铺|幼儿园|家庭农场|商会|公司|集团|栏目组|节目组|剧组))/g

/** One for each place where it is written out. */
export function quotedTeams(text: string): Named[] {
  return [...text.matchAll(team)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'Organization',
    type: 'team',
    name: `${m[1]}${m[2]}`,
    aliases: [m[0]],
    score: 0.8,
  }))
}

/** Whether it stands in a short quotation with other characters. */
export function isQuotedPiece(text: string, start: number, end: number): boolean {
  const before = /[“"]([\u4e00-\u9fff·]{0,8})$/.exec(text.slice(Math.max(0, start - 9), start))
  const after = before && /^([\u4e00-\u9fff·]{0,8})[”"]/.exec(text.slice(end, end + 9))
  return after !== null && `${before?.[1]}${after[1]}` !== ''
}
