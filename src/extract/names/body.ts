// A body of Party or state as its grammar reads it.
import type { Span } from '../../../schema/model.ts'

export interface Body extends Span {
  /** Full name: 中共江城市委员会 */
  name: string
  aliases: string[]
  /** Full name of its division, when there is one and the page settles it. */
  division?: string
  /** 市, 县, 省 …: the level that was written or that the division's name ends in. */
  level: string
  /** committee: 市委; department: any part or bureau; council: 政府, 人大, 政协, courts, leagues. */
  rank: 'committee' | 'council' | 'department' | 'national'
}

/** A division, written out or as a level, at the head of a body's name. */
export interface Head {
  end: number
  level: string
  division?: string
  /** How the division was written: 江城市, 江城, 市. */
  written: string
  relative: boolean
}

/** What the names of divisions end in, the longer before the shorter. */
export const levels = ['自治区', '地区', '街道', '省', '市', '县', '区', '州', '盟', '旗', '镇', '乡']
