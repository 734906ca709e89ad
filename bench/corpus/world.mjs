// The fictional province: its cities with their bodies, offices, companies, projects and programs, all made from the seed.
import { brands, cities, counties, localities, peopleOf, programWords, province } from './names.mjs'
import { dice, shuffled } from './random.mjs'
import { subjects, trades, venues } from './subjects.mjs'

/**
 * A thing is `{ id, type, name, near?, also, in? }`: its kind, its full name, the short form that its own city's paper
 * uses, further names of it, and the place in which it lies. Things are made when first asked for, and kept.
 */
export function worldOf(seed) {
  const [name, slug] = province
  const place = thing('province', 'Place', name, { near: '全省', also: [stemOf(name), '我省'] })
  const person = peopleOf(seed, 'province')
  const staff = n => thing(`person/province/${n}`, 'Person', person('province', n))
  const committee = committeeOf(place, 'province')
  const government = governmentOf(place, 'province')
  const posts = [
    post(place, '省委书记', [['省委书记', committee]], () => staff(0)),
    post(
      place,
      '省委副书记、省长',
      [
        ['省委副书记', committee],
        ['省长', government],
      ],
      () => staff(1),
    ),
    ...[2, 3, 4].map(n => post(place, '副省长', [['副省长', government]], () => staff(n))),
  ]
  const paper = {
    place,
    slug: `${slug}-daily`,
    ...paperOf('province', `${stemOf(name)}日报`),
    staff: n => staff(5 + n),
  }
  const world = { seed, place, posts, paper, committee, government }
  world.cities = cities.map((row, i) => cityOf(world, row, i))
  return world
}

const thing = (id, type, name, more = {}) => ({ id, type, name, also: [], ...more })
const stemOf = name => name.slice(0, -1)
const suffixOf = name => name.at(-1)
/** `named`: it signs its reports with its name, so that others can reprint them. */
const paperOf = (id, name, named = false) => ({
  name,
  dateline: named ? `${name}讯` : '本报讯',
  body: thing(`paper/${id}`, 'Organization', name, { also: ['本报'] }),
})

/** `words` is the office as the place's own paper prints it before the name; `seats` are the titles and bodies in it. */
const post = (place, words, seats, holder) => ({ place, words, seats, holder })

function committeeOf(place, id) {
  const near = `${suffixOf(place.name)}委`
  const full = stemOf(place.name) + near
  return body(`${id}/committee`, `中共${place.name}委员会`, near, full, place)
}
const governmentOf = (place, id) => {
  const near = `${suffixOf(place.name)}政府`
  return body(`${id}/government`, `${place.name}人民政府`, near, stemOf(place.name) + near, place)
}
/** A body that its own place's paper calls `near`, and others `full`. */
const body = (id, name, near, full, place, also = []) =>
  thing(`body/${id}`, 'Organization', name, { near, full, in: place, also: [near, full, ...also] })

/** How many of a city's offices are held by those who share their names with others: its leaders and the heads of bureaus. */
const officials = 8 + 2 * subjects.length

/** Days in office before the next one comes, and how far a post is in this when the papers begin. */
const term = 1500

function cityOf({ seed, place: province }, [stem, slug], i) {
  const draw = dice(seed, 'city', i)
  const person = peopleOf(seed, i)
  const of = (list, n) => thing(`person/${i}/${list}/${n}`, 'Person', person(list, n))
  /** Who holds the n-th office of a kind on a day; the successor is the next of the list, `many` names on. */
  const holder = (list, n, many) => {
    const since = dice(seed, 'term', i, list, n).upTo(term)
    return day => of(list, n + many * Math.floor((day + since) / term))
  }
  const place = thing(`city/${i}`, 'Place', `${stem}市`, { also: [stem, '全市', '我市'], in: province, stem })
  const committee = committeeOf(place, `city/${i}`)
  const government = governmentOf(place, `city/${i}`)
  const own = (id, near, also) => body(`city/${i}/${id}`, `${stem}市${near.slice(1)}`, near, stem + near, place, also)
  const congress = body(
    `city/${i}/npc`,
    `${stem}市人民代表大会常务委员会`,
    '市人大常委会',
    `${stem}市人大常委会`,
    place,
    ['市人大'],
  )
  const council = body(`city/${i}/cppcc`, `中国人民政治协商会议${stem}市委员会`, '市政协', `${stem}市政协`, place)
  const publicity = body(`city/${i}/publicity`, `中共${stem}市委宣传部`, '市委宣传部', `${stem}市委宣传部`, place)
  const union = own('union', '市总工会')
  const leaders = [
    [
      '市委副书记、市长',
      [
        ['市委副书记', committee],
        ['市长', government],
      ],
    ],
    ['市委书记', [['市委书记', committee]]],
    ['副市长', [['副市长', government]]],
    ['副市长', [['副市长', government]]],
    [
      '市委常委、宣传部部长',
      [
        ['市委常委', committee],
        ['宣传部部长', publicity],
      ],
    ],
    ['市人大常委会主任', [['主任', congress]]],
    ['市政协主席', [['主席', council]]],
    ['副市长', [['副市长', government]]],
  ].map(([words, seats], n) => post(place, words, seats, holder('official', n, officials)))
  const bureaus = subjects.map(({ bureau }, n) => {
    const office = own(`bureau/${n}`, `市${bureau}`)
    const head = bureau.endsWith('委员会') ? '主任' : '局长'
    const two = [head, `副${head}`].map((title, deputy) =>
      post(place, `市${bureau}${title}`, [[title, office]], holder('official', 8 + 2 * n + deputy, officials)),
    )
    return { body: office, posts: two }
  })
  const locality = shuffled(localities.length, draw)
  const names = { next: 0, take: () => localities[locality(names.next++)] }
  const city = {
    i,
    slug,
    place,
    stem,
    committee,
    government,
    union,
    leaders,
    bureaus,
    venues: venues.map((v, n) =>
      thing(`venue/${i}/${n}`, 'Place', `${stem}市${v}`, {
        near: `市${v}`,
        full: `${stem}市${v}`,
        in: place,
        also: [v, stem + v],
        ...(v.endsWith('广场') ? {} : { alsoType: ['Organization'] }),
      }),
    ),
    paper: { place, slug: `${slug}-daily`, ...paperOf(i, `${stem}日报`, i < 2), staff: n => of('resident', 1500 + n) },
    evening: {
      place,
      slug: `${slug}-evening`,
      ...paperOf(`${i}/evening`, `${stem}晚报`),
      staff: n => of('resident', 1540 + n),
    },
  }
  city.counties = Array.from({ length: 5 }, (_, n) => countyOf(seed, city, n, names, of, holder))
  city.hospital = own('hospital', '市中心医院')
  city.doctors = [0, 1, 2].map(n =>
    post(
      place,
      `市中心医院${n ? '主任医师' : '院长'}`,
      [[n ? '主任医师' : '院长', city.hospital]],
      holder('resident', 40 + n, 120),
    ),
  )
  city.schools = ['市第一中学', '市第三中学', '市实验小学', '市职业技术学院'].map((near, n) => {
    const school = own(`school/${n}`, near)
    return {
      body: school,
      head: post(
        place,
        `${near}${n === 3 ? '院长' : '校长'}`,
        [[n === 3 ? '院长' : '校长', school]],
        holder('resident', 50 + n, 120),
      ),
    }
  })
  city.company = kept(n => companyOf(seed, city, n, of))
  city.program = kept(n => programOf(seed, city, n % programsOfCity))
  city.work = kept(n => workOf(seed, city, n))
  return city
}

/** How many of a city's counties are districts of the town itself. */
const urban = 1

function countyOf(seed, city, n, names, of, holder) {
  const id = `county/${city.i}/${n}`
  const stem = counties[shuffled(counties.length, dice(seed, 'counties'))(city.i * 5 + n)]
  const suffix = n < urban ? '区' : '县'
  const place = thing(id, 'Place', stem + suffix, { also: [stem], in: city.place, stem })
  const committee = committeeOf(place, id)
  const government = governmentOf(place, id)
  const farming = body(
    `${id}/farming`,
    `${place.name}农业农村局`,
    `${suffix}农业农村局`,
    `${place.name}农业农村局`,
    place,
  )
  const first = 60 + 8 * n
  const posts = [
    [`${suffix}委书记`, [[`${suffix}委书记`, committee]]],
    [
      `${suffix}委副书记、${suffix}长`,
      [
        [`${suffix}委副书记`, committee],
        [`${suffix}长`, government],
      ],
    ],
    [`副${suffix}长`, [[`副${suffix}长`, government]]],
    [`${suffix}农业农村局局长`, [['局长', farming]]],
  ].map(([words, seats], k) => post(place, words, seats, holder('resident', first + k, 120)))
  const towns = Array.from({ length: 4 }, (_, t) => {
    const town = thing(`town/${city.i}/${n}/${t}`, 'Place', names.take() + (n < urban ? '街道' : '镇'), { in: place })
    const villages = Array.from({ length: 3 }, (_, v) => {
      const village = thing(`village/${city.i}/${n}/${t}/${v}`, 'Place', names.take() + (n < urban ? '社区' : '村'), {
        in: town,
      })
      const k = (n * 4 + t) * 3 + v
      return { place: village, neighbours: [0, 1].map(p => ({ ...of('neighbour', k * 2 + p), in: village })) }
    })
    return { place: town, villages }
  })
  return {
    place,
    posts,
    towns,
    committee,
    government,
    stem,
    correspondents: [0, 1, 2].map(k => of('resident', 1600 + 3 * n + k)),
  }
}

const kept = make => {
  const made = new Map()
  return n => made.get(n) ?? made.set(n, make(n)).get(n)
}

const companiesOfCity = 300
const companyOrder = seed => shuffled(brands.length, dice(seed, 'brands'))

function companyOf(seed, city, n, of) {
  const draw = dice(seed, 'company', city.i, n)
  const brand = brands[companyOrder(seed)((n % companiesOfCity) * cities.length + city.i)]
  const { trade, works } = draw.one(trades)
  const name = `${city.stem}${brand}${trade}有限公司`
  const county = draw.one(city.counties)
  const company = thing(`company/${city.i}/${n}`, 'Organization', name, {
    in: county.place,
    also: [brand + trade, `${brand}公司`, `${brand}${trade}有限公司`],
    brand,
  })
  const [chair, manager] = ['董事长', '总经理'].map((title, k) =>
    post(company, title, [[title, company]], () => of('resident', 800 + 2 * (n % companiesOfCity) + k)),
  )
  const project = kept(k => {
    const what = works[k % works.length]
    const phase = ['', '（二期）', '扩建', '技术改造'][Math.floor(k / works.length) % 4]
    const base = `${brand}${what}${phase}`
    return thing(`project/${city.i}/${n}/${k}`, 'Project', `${base}项目`, {
      in: county.place,
      also: [base, `${city.stem}${base}项目`, `${what}${phase}项目`],
      yuan: draw.between(8, 96),
    })
  })
  return { body: company, county, chair, manager, project, trade }
}

/** What a bureau builds: a work of its subject in one place. */
function workOf(seed, city, n) {
  const draw = dice(seed, 'work', city.i, n)
  const s = n % subjects.length
  const round = Math.floor(n / subjects.length)
  const county = city.counties[round % city.counties.length]
  const town = county.towns[Math.floor(round / city.counties.length) % county.towns.length]
  const work = subjects[s].works[Math.floor(round / 20) % subjects[s].works.length]
  const base = `${town.place.name}${work}`
  const project = thing(`work/${city.i}/${n % 560}`, 'Project', `${base}项目`, {
    in: town.place,
    also: [base, `${base}工程`],
    yuan: draw.between(3, 40),
  })
  return { project, bureau: city.bureaus[s], county, town, subject: subjects[s] }
}

const programsOfCity = Math.floor(programWords.length / cities.length)
const wordOrder = seed => shuffled(programWords.length, dice(seed, 'programs'))

/** Each bureau has one program after the other. */
function programOf(seed, city, n) {
  const s = n % subjects.length
  const word = programWords[wordOrder(seed)(n * cities.length + city.i)]
  const act = subjects[s].acts[Math.floor(n / subjects.length) % subjects[s].acts.length]
  const name = `“${word}”${act}`
  return {
    program: thing(`program/${name}`, 'Program', name, { also: [`“${word}”`, `“${word}”行动`, act] }),
    bureau: city.bureaus[s],
    subject: subjects[s],
  }
}
