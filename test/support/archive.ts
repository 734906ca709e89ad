// A graph as an archive has it: the example pages, two invented ones that the docs ask about, and some months of others.
import type { Graph } from '../../schema/model.ts'
import { graphOf } from '../../src/pipeline.ts'
import { readInputs } from '../../src/read.ts'
import { invent } from './invented.ts'

const planting = `江城市举行植树活动

3月12日，江城市在柳河公园举行植树活动。副市长李苇出席活动并讲话。市教育局局长周禾、市林业局局长冯树参加活动。
李苇、周禾察看了柳河公园二期工程。该项目总投资1.5亿元。`

const reading = `江城市举办全民阅读行动启动仪式

4月2日，江城市在江城图书馆举办全民阅读行动启动仪式。市教育局局长周禾主持仪式。江城图书馆馆长何舟参加。`

export async function archive(): Promise<Graph> {
  const examples = (await readInputs(['examples/pages'], {})).pages
  const own = [
    { source: 'jiangcheng-2031-03-12.txt', text: planting, hash: '1', published: '2031-03-12' },
    { source: 'jiangcheng-2031-04-03.txt', text: reading, hash: '2', published: '2031-04-03' },
  ]
  const [one, other] = [graphOf([...examples, ...own]), invent(20, 14)]
  return {
    pages: [...one.pages, ...other.pages],
    articles: [...one.articles, ...other.articles],
    mentions: [...one.mentions, ...other.mentions],
    statements: [...one.statements, ...other.statements],
    unrelated: [...one.unrelated, ...other.unrelated],
    entities: [...one.entities, ...other.entities],
    figures: [...one.figures, ...other.figures],
    relations: [...one.relations, ...other.relations],
  }
}
