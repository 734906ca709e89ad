// Who carries out a program or project: builds, owns, pays for or proclaims it.
import { rules } from './rule.ts'
import { runnersOf } from './runners.ts'

export const runs = rules('RUNS', [
  {
    name: 'head',
    find: scene => runnersOf(scene).head,
    yes: [
      '【Project:【Organization:江风材料公司】年产8万吨板材项目】投产。',
      '【Program:《【Organization:白溪市政府办公室】关于推进社区助餐的实施意见》】出台。',
      '【Place:白溪县】【Program:山歌服务月】启动。',
    ],
    no: ['【Project:【Place:柳河镇】河堤项目】开工。'],
  },
  {
    name: 'said',
    find: scene => runnersOf(scene).said,
    yes: [
      '【Place:江城市】创新开展【Program:“江城留才”行动】。',
      '【Place:白溪县】实施【Program:“甲”行动】和【Program:“乙”计划】。',
      '【Organization:江风集团】与【Organization:白溪市政府】将携手建设总投资18亿元的【Project:江南商业综合体项目】。',
      '【Place:柳河区】从难处改起，推出【Program:“周末不打烊”服务】。',
      '【Organization:县渔业局】局长【Person:林远】介绍，今年启动【Program:“清湖”行动】。',
      '她又拉上【Organization:江城银饰公司】，一起开办【Program:“指尖课堂”】。',
      '【Place:白溪县】风大。去年，县里拿出60万元，实施【Program:“避风港”工程】。',
      '【Organization:县医院】走进社区开展【Program:“岐黄”行动】。',
      '【Organization:江风银行】通过【Program:“菌农贷”】放款2000万元。',
      '【Organization:县妇联】把【Program:“家风大讲堂”】开进社区。',
      '【Place:白溪镇】开展【Program:“清湖”行动】，还和【Organization:县水务局】合办【Program:“护水课堂”】。',
      '【Organization:县法院】还联合【Organization:县司法局】建立【Program:“庭所共建”机制】。',
    ],
    no: [
      '【Person:林远】走进【Place:柳河镇】，察看【Project:江风板材项目】。',
      '【Organization:江风集团】负责人参观【Project:江南商业综合体项目】。',
      '【Organization:江风公司】通过【Program:“菌农贷”】获得300万元。',
      '【Place:白溪县】风大。县里的船家推出【Program:“避风港”服务】。',
      '【Organization:县文化馆】忙起来。投资270万元的【Project:白溪产业园修缮项目】正在施工。',
      '在【Place:白溪县】【Place:东湖公园】内，启动【Program:“清湖”行动】。',
    ],
  },
  {
    name: 'by',
    find: scene => runnersOf(scene).by,
    yes: [
      '【Project:江风钢构项目】选址柳河开发区，由【Organization:江风钢构有限公司】投资兴建。',
      '由【Organization:白溪市就业办】印发的【Program:《若干措施》】给出答案。',
      '【Program:“伴老”行动】由【Organization:团县委】、【Organization:县民政局】发起，为期一年。',
      '【Organization:江风集团】投资的【Project:智能车间】满岗。',
      '【Program:“惠渔通”】是【Organization:县渔业局】推出的手机应用。',
      '【Project:白溪大桥】合龙，【Organization:白溪公路公司】任业主。',
      '【Project:白溪码头】破土，业主单位为【Organization:白溪港务公司】。',
      '【Project:青石灌区工程】是最后一站，工程由【Organization:青石县水务局】承建。',
      '【Program:“非遗进校园”】开班，这个项目由【Organization:县文化馆】馆长【Person:林远】牵头。',
      '【Organization:恒岳科技】的【Project:固态电池项目】试产。',
      '【Project:治沙项目】由【Organization:甲局】投资、【Organization:乙局】实施。',
      '【Project:加工厂项目】由【Place:东湖区】援建，【Organization:白溪市农业局】负责实施，秋后投产。',
      '【Project:白溪大桥】竣工，施工方【Organization:江风路桥公司】撤场。',
      '【Project:白溪水厂】由【Organization:江风水务公司】总承包。',
      '【Project:白溪大桥】竣工。施工单位是【Organization:江风路桥公司】。',
      '【Program:“银龄讲堂”】是【Organization:老年大学】的招牌项目。',
      '【Program:“暖冬”行动】的发起单位之一、【Organization:县慈善总会】入户探访。',
      '【Organization:县水务局】作为【Project:白溪水厂】的建设单位表态。',
      '负责【Project:白溪水厂】运营的【Organization:江风水务公司】表态。',
    ],
    no: [
      '【Project:江风钢构项目】由【Person:林远】介绍。',
      '【Organization:江风集团】承建的学校靠近【Project:白溪大桥】。',
      '【Organization:县水务局】负责人在【Project:白溪大桥】现场。',
      '【Project:白溪大桥】竣工。河上的【Organization:江风航运公司】运营渡船。',
    ],
  },
  {
    name: 'carried',
    find: scene => runnersOf(scene).carried,
    yes: [
      'title: 【Place:柳河新区】推进项目建设记事\n建立【Program:“周会商”机制】，破解难题。',
      '【Place:白溪市】靠众人拾柴。去年建立【Program:“银发联动”机制】，成效明显。',
    ],
    no: [
      'title: 【Place:柳河新区】推进项目建设记事\n【Project:江风板材项目】创下新速度。',
      '【Organization:江风集团】到会。名单可以在【Program:“白溪发布”公众号】上查到。',
    ],
  },
])
