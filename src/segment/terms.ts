// What a text speaks of: its stretches of two and three characters, without those that any report has.

import { everyMatch } from '../every-match.ts'

/** Characters that any text has, whatever it speaks of. */
const empty = new Set(
  '的了是在和与及就也都把被为这那他她它们我你到来去会能要不有个着过从向对以等并又还更最很让给一上下中里',
)

/** Words that any report has, whatever it tells of: who was there, in what office, when, how much. */
const common = stretchesOf(
  '本报讯 本报记者 记者 通讯员 今年 去年 明年 目前 如今 已经 同时 随后 期间 日前 近日 当天 昨日 上午 下午 星期 今年以来 ' +
    '总投资 投资 亿元 万元 万吨 万人 人次 小时 平方米 平方公里 股份有限公司 公司 集团 企业 项目建设 工程 董事长 总经理 经理 ' +
    '市委书记 市委副书记 市委常委 区委 县委 州委 省委 党委 党组 支部 镇长 市长 副市长 县长 副县长 区长 副区长 州长 市政府 县政府 人民政府 政府办 ' +
    '人大常委会 市人大 市政协 政协主席 副主席 委员 主任 副主任 局长 副局长 部长 副部长 秘书长 院长 校长 所长 负责人 有关部门 相关部门 ' +
    '单位 市领导 领导 干部 群众 人员 代表 人民 国家 全国 全省 全市 全县 全区 我市 我省 我县 我区 各地 发展 经济 产业 社会 城市 ' +
    '工作 服务 活动 行动 计划 实施 开展 举行 举办 召开 主持 参加 出席 陪同 介绍 表示 指出 强调 要求 讲话 致辞 发言 宣布 启动 组织 联合 合作 ' +
    '负责 推出 推进 推动 提升 提供 完成 建成 带动 生产 技术 管理 文化 情况 问题 时间 现场 大家 先后 分别 走进 全部 其中 各级 进行 ' +
    '仪式 致力 加强 加快 重点 实现 进一步 积极 全面 持续',
)

/** What a text speaks of, without the words that any report has. */
export const termsOf = (text: string): Set<string> => {
  const terms = stretchesIn(text)
  for (const term of terms) if (common.has(term)) terms.delete(term)
  return terms
}

/** Stretches of two and three Chinese characters without empty words, whole numbers and Latin words. */
export function stretchesIn(text: string): Set<string> {
  const terms = new Set<string>()
  for (const m of everyMatch(text, /[A-Za-z]{2,}|\d{2,}/gu)) terms.add(m[0])
  for (const m of everyMatch(text.replace(/[\s“”‘’「」]/gu, ''), /\p{Script=Han}+/gu)) {
    const chars = [...m[0]]
    chars.forEach((c, i) => {
      const next = chars[i + 1]
      if (empty.has(c) || next === undefined || empty.has(next)) return
      terms.add(c + next)
      const third = chars[i + 2]
      if (third !== undefined && !empty.has(third)) terms.add(c + next + third)
    })
  }
  return terms
}

function stretchesOf(words: string): Set<string> {
  const all = new Set<string>()
  for (const word of words.split(' '))
    for (let i = 0; i + 1 < word.length; i++) for (const k of [2, 3]) all.add(word.slice(i, i + k))
  return all
}
