// Block keys of events: two papers that report one occurrence must give it the same.
import type { OccasionKind } from '../lexicon/events.ts'

/**
 * Date and kind where the day is known; otherwise the name without what differs between papers. No place: one paper
 * says the county, another its city, a third neither; of the occasions of a day the evidence of each tells which are one.
 */
export const eventKey = (kind: OccasionKind, name: string, date: string | undefined): string =>
  date ? `${date}|${kind}` : core(name)

/** A name without quotes, years and the words that only say that it took place. */
export function core(name: string): string {
  return name.replace(/[“”"‘’《》\s]|20\d\d年|举行$|召开$|开幕$|闭幕$|主持召开/g, '')
}

/** 江城博览会东部专场 is a part of the 江城博览会 that its name begins with. */
export const sessionOf =
  /^(.{3,}(?:博览会|博会|大会|论坛|节|[大杯联]赛|活动))[\u4e00-\u9fff]{2,10}(?:专场|分会场|分论坛|赛区)$|^(.{3,}赛)(?:[A-Za-z]?\d{0,2}[\u4e00-\u9fff]{0,4}组)?(?:总决赛|半决赛|决赛|预赛|揭幕战|揭幕赛|颁奖仪式|颁奖典礼)$|^(.{3,}(?:博览会|博会|节|宣传[周月]|服务[周月]|读书月|书市|[花歌灯庙]会))(?:新闻发布会|发布会|推介会|筹备会|推进会|动员会|开幕式|闭幕式|启动仪式|开幕仪式)$|^(.{3,}(?:[届第][一二三四五六七八九十\d]*|届[\u4e00-\u9fff]{2,6}[一二三四五六七八九十]+)次(?:全体)?会议)(?:举行|召开)?(?:预备会议|开幕会|闭幕会|第[一二三四五六七八九十]次全体会议|主席团(?:第.次)?会议)$/
