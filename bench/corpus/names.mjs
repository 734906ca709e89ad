// What the fictional province names its people, places, companies and programs with.
import { dice, shuffled } from './random.mjs'

export const province = ['朔澜省', 'shuolan']
/** The larger first; papers name their files after the second. */
export const cities = [
  ['霁川', 'jichuan'],
  ['砚江', 'yanjiang'],
  ['禾陵', 'heling'],
  ['岚浦', 'lanpu'],
  ['曜原', 'yaoyuan'],
  ['苇泽', 'weize'],
  ['翎山', 'lingshan'],
  ['泓宁', 'hongning'],
]

const words = text => text.split(' ')

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
/** Of officials, whose names are few and meet again in other cities. */
const ofOfficials = words(
  '建明 志远 海峰 文涛 立新 永强 晓东 国平 玉兰 春燕 俊杰 伟 敏 静 振宇 德昌 宏伟 丽娟 卫东 晓燕 长青 慧 勇 志刚 学军 雪梅 明辉 红霞 景林 世杰 云飞 淑珍 少华 万里 光耀 宝山 凤鸣 启明 新宇 子健 向阳 洪波 维民 佳 磊 正阳 茂林',
)
const firstOfGiven = [...'承思若知景清怀书子雨梓嘉一亦晨奕泽远望行舒云安宁言之彦绍熙朗沐颂逸锦旭昭鸿致启修允']
const secondOfGiven = [...'衡齐川澄原岩舟然涵宁昀朗程渊帆恒霖哲翰瑜琛楠杉桐柏榕枫栩声遥谦诚颖蓉薇琪瑶晗菲']
/** Of people in the street, who are no officials and are named so. */
const ofNeighbours = words('桂芬 秀兰 福贵 长顺 金凤 大勇 满仓 喜来 玉珍 来福 翠花 铁柱 银锁 春生 月娥 守田')
/** Of the province's own officials; none of them is an official of a city. */
const ofProvince = words(
  '定邦 仲谋 伯安 孝先 元培 鹤年 季平 敬之 叔同 兰亭 望北 守正 秉文 行健 济舟 从云 乐山 怀瑾 致公 岳峰 以宁 维桢 南星 克勤',
)

/** Names of officials and others of one city (or of the province): number n has always the same, and no other has it. */
export function peopleOf(seed, place) {
  const draw = dice(seed, 'people', place)
  const lists = {
    // Few surnames and few given names: some official of another city has the same.
    official: { given: ofOfficials, family: surnames.slice(0, 13) },
    resident: { given: product(firstOfGiven, secondOfGiven), family: surnames },
    neighbour: { given: ofNeighbours, family: surnames },
    province: { given: ofProvince, family: surnames },
  }
  const orders = Object.fromEntries(Object.keys(lists).map(list => [list, shuffled(lists[list].given.length, draw)]))
  return (list, n) => {
    const { given, family } = lists[list]
    const i = n % given.length
    // When the given names are used up, they begin anew, each with another surname.
    const surname = dice(seed, 'surname', place, list, i).rank(family.length) + 7 * Math.floor(n / given.length)
    return family[surname % family.length] + given[orders[list](i)]
  }
}

const product = (some, others) => some.flatMap(a => others.map(b => a + b))

/** Counties, other ones in each city. */
export const counties = product([...'澄璧绛苍栖芦菱霭翡黛'], [...'屏岑皋坞汀峪埔'])
/** Towns, villages and neighbourhoods, different in a city; other cities may have them too. */
export const localities = product([...'柳杏枣槐桑竹荷莲雁鹭鹿燕清石板沙瓦磨碾'], [...'河沟岗坪桥坡湾塘屯堡洼坨渡营井'])
export const brands = product(
  [...'恒博凯瑞鼎泰卓源腾亿锐拓朗诺欣润晟骏弘佰禾启航维'],
  [...'硕翔祺越铭邦宸泽峰霖迈力盈达驰诚浩捷科创'],
)
export const programWords = product(
  [...'春暖清星晨青归启花金银虹书溪橙蓝雏木霞筑萤麦岭云'],
  [...'芽灯泉雁帆禾途苗露翼桥光巢枝湾曲穗舟旗笛羽梯'],
)
