// The omission audit: sentences that name something and use a verb of the trade, yet yielded no statement.
import type { PageExtract } from '../schema/model.ts'

export interface Omission {
  article: string
  sentence: string
  names: string[]
  triggers: string[]
  /** Names times triggers: the more of both, the likelier something was missed. */
  score: number
}

/** Verbs by which articles say who took part, held, runs, holds an office or lies where. */
const trigger =
  /出席|参加|参会|陪同|主持|致辞|讲话|发言|召开|举行|举办|主办|承办|协办|组织|开展|启动|实施|推进|建设|投资|签约|签署|调研|考察|视察|检查|督导|慰问|走访|会见|座谈|担任|任命|当选|位于|坐落|地处|隶属/g

/** Most promising first. */
export function omissions({ articles, mentions, statements }: PageExtract): Omission[] {
  const found = articles.flatMap(article => {
    const named = mentions.filter(m => m.article === article.id)
    const said = statements.filter(s => s.article === article.id)
    return [...article.text.matchAll(/[^。！？\n]+[。！？]?/g)].flatMap(({ 0: sentence, index: start }) => {
      const end = start + sentence.length
      if (said.some(s => s.start < end && s.end > start)) return []
      const names = named.filter(m => m.spans.some(s => s.start >= start && s.end <= end)).map(m => m.name)
      const triggers = [...new Set(sentence.match(trigger) ?? [])]
      const score = names.length * triggers.length
      return score ? [{ article: article.id, sentence, names, triggers, score }] : []
    })
  })
  return found.sort((a, b) => b.score - a.score)
}
