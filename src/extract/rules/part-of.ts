// What is a part of what, of events; of programs and projects see part-of-undertakings.ts.
import { type Scene, SUB, TOPIC } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const partOf = rules('PART_OF', [
  {
    name: 'nested',
    find: nested,
    yes: ['【Event:【Event:江城博览会】东部专场】提供岗位。'],
    no: ['【Event:江城博览会】和【Event:东部专场】提供岗位。'],
  },
  {
    name: 'within',
    find: within,
    yes: [
      '【Event:白溪丰收节】开幕。期间，【Event:插秧比赛】轮番上演。',
      '【Event:【Event:白溪丰收节】新闻发布会】召开。期间，【Event:插秧比赛】轮番上演。',
    ],
    no: ['【Event:白溪丰收节】开幕。', '【Event:白溪丰收节】开幕。原定当天的【Event:插秧比赛】改在下月。'],
  },
  {
    name: 'session',
    when: '{to:Event}{Organization|Place}{代表团|分团|}{召开|举行}{from:Event}',
    props: {},
    yes: ['【Event:白溪市第八届人民代表大会第二次会议】【Organization:江口区代表团】召开【Event:全体会议】。'],
  },
  {
    name: 'begins',
    when: '{to:Program}{由此|随之|正式|同时|也|}{启动|拉开|开启}',
    unless: '{to:Program}{开幕|计划}',
    props: {},
    yes: ['【Event:护林志愿服务活动】举行，【Program:志愿服务月】由此启动。'],
  },
])

/** A larger event at the head of another's name. */
function nested(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence => {
    const events = scene.found.filter(f => f.kind === 'Event' && f.start >= sentence.start && f.end <= sentence.end)
    return events.flatMap(inner =>
      events
        .filter(o => o.start === inner.start && o.end > inner.end && (o.key ?? o.name) !== (inner.key ?? inner.name))
        .flatMap(outer => pairs(scene, sentence, [outer], [inner], {})),
    )
  })
}

/** What an article tells of beside its topic took place within it, unless it has a day of its own. */
function within(scene: Scene): Finding[] {
  const { topic } = scene
  if (!topic) return []
  const whole = wholeOf(scene, topic)
  const told = scene.sentences.filter(s => !put.test(scene.article.text.slice(s.start, s.end)))
  return told.flatMap(sentence =>
    sentence.found
      .filter(f => f?.rule === SUB)
      .filter(f => f !== undefined)
      .filter(f => !/第[一二三四五六七八九十\d]+届/.test(f.name))
      .filter(f => (f.key ?? f.name) !== (whole.key ?? whole.name))
      .filter(f => !f.date || !whole.date || f.date === whole.date || isOnTour(whole, f))
      // 会议将于下月召开, said at the end of what took place today, is no part of it.
      .filter(f => f.status !== 'planned' || whole.status === 'planned')
      .filter(f => !sentence.found.some(t => t?.rule === TOPIC && t.end > f.end && t.start <= f.start))
      .flatMap(f => pairs(scene, sentence, [f], [whole], {})),
  )
}

/** At a festival's press conference they tell of the festival. */
function wholeOf(scene: Scene, topic: Found): Found {
  const whole = /发布会|推介会|筹备会|推进会|动员会/.exec(topic.name)
  const head = whole && topic.name.slice(0, whole.index).replace(/新闻$/, '')
  return (head ? scene.found.find(f => f.kind === 'Event' && f.name === head) : undefined) ?? topic
}

/** A tour lasts days; what is told of those days is a part of it. */
function isOnTour(topic: Found, f: Found): boolean {
  if (!/代表团|考察|招商|访问|之行|调研|督导/.test(topic.name) || !topic.date || !f.date) return false
  const days = (Date.parse(f.date) - Date.parse(topic.date)) / 86_400_000
  return days >= 0 && days <= 5
}

/** Put off: it was no part of that day. */
const put = /改[在到期至]|推迟|延期|原定|择期/
