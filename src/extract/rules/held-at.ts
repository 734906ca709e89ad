// Where an event took place: its venue, each stop of a tour.
import { rules } from './rule.ts'

export const heldAt = rules('HELD_AT', [
  {
    name: 'venue',
    when: [
      '{from:Event}_{在|于}{to:Place|Organization+}{etc}_{held}',
      '{在|于}{to:Place|Organization+}{etc}_{hold}…{from:Event}',
      '{在|于}{to:Place|Organization+}{etc}_{held}',
      '在{to:Place|Organization+}，{from:Event}',
      '{会场|活动|仪式}{设在|设在了|安排在}{to:Place|Organization+}',
    ],
    props: {},
    yes: [
      '【Event:白溪县教师节表彰大会】在【Place:江风剧院】举行。',
      '5月6日，在【Place:江口开发区】，【Event:项目集中开工仪式】拉开帷幕。',
      '【Event:春耕现场会】召开。\n主会场设在【Place:柳河村】。',
    ],
    no: ['【Event:春耕现场会】召开。\n他在【Place:柳河村】长大。'],
  },
  {
    name: 'stop',
    when: [
      '{go}{了|}{位于|坐落于|}{to:Place|Organization*}',
      '{先后|分别|依次}{到|在|深入|对|就|沿}{to:Place|Organization*}',
      '{到|在}{to:Place|Organization*}_，{实地|现场|详细|听取|察看|查看|走进|看望|与}',
      '{在|于}{to:Place|Organization+}{etc}，',
      '{站|站就|一站}{是|来到|到}{to:Place|Organization+}',
      '{to:Place|Organization+}{etc}…{考察|参观|走访|调研|慰问}之列',
      '{一组|一行|路线}_，{串起|走过}{to:Place|Organization+}',
    ],
    props: {},
    yes: [
      'title: 【Event:林远调研就业工作】\n林远先后来到【Place:柳河社区】、【Organization:江风技校】、【Place:桥东社区】等地。',
      'title: 【Event:林远调研就业工作】\n在【Place:柳河镇】，林远听取了介绍。',
      'title: 【Event:林远调研就业工作】\n他先后察看了【Place:柳河村】大棚、【Organization:江风公司】生产车间和【Place:桥东村】农旅项目现场。',
      'title: 【Event:林远走访慰问】\n第一站是【Place:白溪市】【Place:桥东街道】【Place:柳河社区】。',
    ],
    no: ['title: 【Event:林远调研就业工作】\n【Place:柳河镇】的发展离不开大家。'],
  },
])
