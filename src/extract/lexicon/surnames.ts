// Chinese surnames, most common first in each row.

/** Under how many in a thousand people bear one surname of the row, roughly. */
export const surnames: readonly { perThousand: number; chars: string }[] = [
  { perThousand: 70, chars: '王李张' },
  { perThousand: 45, chars: '刘陈' },
  { perThousand: 22, chars: '杨黄赵吴周' },
  { perThousand: 13, chars: '徐孙马朱胡郭何林高罗郑梁' },
  { perThousand: 8, chars: '谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程' },
  {
    perThousand: 5,
    chars:
      '魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常',
  },
  {
    perThousand: 2.5,
    chars:
      '汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦霍邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛车党',
  },
  {
    perThousand: 1,
    chars:
      '柳华骆房滕边艾喻蒲应仇初简敖连麻原丰全佟娄尚冉古屠冷牟晏穆宫门苑米巩刁储谈臧商冀迟尉雍郎苟亓井郁满蔺衣桑代阎明鹿劳木巫匡危戚栾仲岑计蓝匀鄢池宗腾粟缪诸干明邸封祖豆由撒荣来阚荆荀郗嵇钮暴应仝矫禹年侍燕楚晋扈于弓经',
  },
  {
    perThousand: 0.15,
    chars:
      '褚拓犹漆佴粘呙爨撖竺蹇茆麴佘佀揣赏芶敏练蔚楼瞿桓谌鲜银院展尧辜官奉字玄底铁承钦令郎降占旃缐訾佟逯亶笪廉逢靖端杭嵩撒岱郇暴矫税次奥夷帖迮禤劳麻斛楼瑙庹荤枝冮苻盍藤柰',
  },
  {
    perThousand: 0.3,
    chars:
      '昝狄乐步幸皮赫藏帅鞠平寇凤居浦郜伊沙衡敬邬茹习印仉苍宿信鞏修操台呼海练冶才占刑生那都富库布哈麦巴火苏户降别母亢续青洛税禄逯盖仵逄郇郏郤宓甯邝缑隗鄂酆骞邰暨卓卿蓬芮羿储於惠糜浮晁雒郸郦弋亚肇旷麦么先信冮乌巨水未达和庆阿拜羊区后有琚戈禚智冠苌揭妥阔折买普才斯虞迪吉雪官矫符窦滑裘茅瞿宦容弘阙沃利蔚隆师訾饶毋须巢蒯竺权益桓蹇佘佴冼笪谯邸呙檀咸籍卞胥莘厉束韶蓟怀索姬扶堵宰璩濮寿仰芮勾由尧钦随赛多兆敏战化钭贡冀',
  },
]

export const compoundSurnames: readonly string[] =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 百里 东郭 南宫 独孤 长孙 宇文 轩辕 太史 申屠 闻人 濮阳 澹台 公冶 宗政 淳于 单于 仲孙 钟离 鲜于 闾丘 呼延 赫连 拓跋 司空 司寇 子车 颛孙 西门 东门 公羊 公良 即墨 达奚 完颜 纳兰 叶赫 那拉 爱新 觉罗'.split(
    ' ',
  )
