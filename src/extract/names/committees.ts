// Committees, branches and offices that have their owner's name inside their own: 中共江风公司委员会 of 江风公司党委.

/** What usage puts after the owner → the full name, with D for the owner. */
const forms: Readonly<Record<string, string>> = {
  党委: '中共D委员会',
  党工委: '中共D工作委员会',
  党总支: '中共D总支部委员会',
  党支部: '中共D支部委员会',
  团委: '共青团D委员会',
  团总支: '共青团D总支部委员会',
  团支部: '共青团D支部委员会',
  村委会: 'D村民委员会',
  居委会: 'D居民委员会',
  管委会: 'D管理委员会',
  街道办: 'D办事处',
}

/** 江风公司, 党委 → 中共江风公司委员会; undefined for other forms. */
export function committeeOf(owner: string, form: string): string | undefined {
  // 柳河村委会 is that of 柳河村, 桥南街道办 that of 桥南街道: the two share their words.
  const shared = { 村委会: '村', 街道办: '街道' }[form] ?? ''
  return forms[form]?.replace('D', owner.endsWith(shared) ? owner : owner + shared)
}
