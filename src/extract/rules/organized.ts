// Who held, hosted or undertook an event.
import { rules } from './rule.ts'

export const organized = rules('ORGANIZED', [
  {
    name: 'held',
    when: '{from:Organization|Place+}{etc}{联合|共同|}{举办|主办|承办|举行|召开|组织|组织召开}{了|的|}{to:Event}',
    props: {},
    yes: ['【Organization:白溪市公安局】、【Organization:白溪市教育局】联合举办的【Event:警营开放日】落下帷幕。'],
    no: ['【Organization:白溪市公安局】民警参加了学校举办的【Event:运动会】。'],
  },
])
