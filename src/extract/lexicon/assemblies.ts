// What the special committees of people's congresses and consultative conferences are named after.

/** Words of their fields, in full or short: 财政经济委员会, 财经委, 教科卫体委. */
export const committeeFields: readonly string[] =
  '法制 监察 司法 监司 内务 内司 财政 财经 经济 经科 教育 科学 科技 文化 文教 文史 卫生 体育 教科文卫体 教科文卫 教科卫体 教科卫 教文卫 社会 建设 社建 农业 农村 农工 农环 农林 环境 资源 保护 环资 城乡 城建 城环 人资环 人口 民族 宗教 侨务 外事 民宗 民侨外 民宗侨外 民侨 侨外 华侨 侨台 港澳台侨 三胞 代表 人事 选举 任免 选任 代工 预算 提案 学习 资料 联络 委员 群众 妇女 青年 联谊 旅游 营商环境 地方 立法 信访 宣传 文旅 审查 资格 工作 和 与'.split(
    ' ',
  )
