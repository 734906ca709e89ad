// Files and folders → pages: encodings, sources, dates, publications, and what is refused.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateInName, dateInText } from '../src/read/dates.ts'
import { pageOf } from '../src/read/page.ts'
import { publicationIn } from '../src/read/publication.ts'
import { readInputs, readPage } from '../src/read.ts'

const encodings = fileURLToPath(new URL('fixtures/encodings', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
  await mkdir(join(folder, 'a/b'), { recursive: true })
  await writeFile(join(folder, 'a/z.txt'), '江城的早市开了。\n')
  await writeFile(join(folder, 'a/b/2024-05-06.md'), '江城的早市开了。\n')
  await writeFile(join(folder, 'a/b/2024-05-06.meta.json'), '{"published": "2024-05-07", "publication": "江城日报"}')
  await writeFile(join(folder, 'a/scan.tiff'), 'II*')
  await writeFile(join(folder, 'a/empty.txt'), '')
  await writeFile(join(folder, 'z.txt'), '平川的早市开了。\n')
})
afterAll(() => rm(folder, { recursive: true }))

test('every encoding gives the same page', async () => {
  const { pages, problems } = await readInputs([encodings])
  expect(problems).toEqual([])
  expect(pages.map(p => p.source)).toContain('utf16be.txt')
  expect(new Set(pages.map(p => p.text)).size).toBe(1)
  for (const page of pages) expect([page.published, page.publication]).toEqual(['2024-05-10', '青岚日报'])
  expect(new Set(pages.map(p => p.hash)).size).toBeGreaterThan(1)
})

test('folders are walked in order, sources are relative, the rest is listed', async () => {
  const { pages, problems, folders } = await readInputs([
    join(folder, 'a'),
    join(folder, 'a', '.', 'b', '..', 'z.txt'),
    join(folder, 'z.txt'),
    join(folder, 'no.txt'),
    join(folder, 'a/scan.tiff'),
  ])
  expect(pages.map(p => p.source)).toEqual(['b/2024-05-06.md', 'z.txt'])
  expect(pages[0]).toMatchObject({ published: '2024-05-07', publication: '江城日报' })
  expect(folders).toMatchObject([{ sources: ['b/2024-05-06.md', 'empty.txt', 'z.txt'], unsupported: ['scan.tiff'] }])
  const said = problems.map(p => p.message).join('\n')
  for (const what of ['1 file in', 'is empty', 'same name', 'no file or folder', 'not in a format'])
    expect(said).toContain(what)
})

test('options win over the sidecar and change the hash', () => {
  const path = join(folder, 'a/b/2024-05-06.md')
  expect(readPage(path)).toMatchObject({ source: '2024-05-06.md', published: '2024-05-07' })
  const said = readPage(path, { published: '2024-05-08', publication: '平川晚报' })
  expect(said).toMatchObject({ published: '2024-05-08', publication: '平川晚报' })
  expect(said.hash).not.toBe(readPage(path).hash)
  expect(() => readPage(join(folder, 'a/empty.txt'))).toThrow('empty')
})

const bytes = (text: string) => new TextEncoder().encode(text)
describe('what cannot be used says why', () => {
  test.each([
    ['white space', bytes(' \n\u3000'), 'white space'],
    ['a PDF', bytes('%PDF-1.7 …'), 'PDF'],
    ['binary', Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256), 'not text'],
    ['Latin-1 of UTF-8', bytes('æ±\u009fåŸŽçš„æ—©å¸‚å¼€äº†'), 'wrong encoding'],
    ['lost characters', bytes('江城\ufffd\ufffd早市'), 'lost'],
  ])('%s', (_, data, why) => {
    const { page, problems } = pageOf('x.txt', data, undefined, {})
    expect(page).toBeUndefined()
    expect(problems[0]?.message).toContain(why)
  })

  test('an impossible date is told and the next one used', () => {
    const { page, problems } = pageOf(
      'jiangcheng-2025-02-30.txt',
      bytes('江城日报 2025年3月1日 第1版\n'),
      undefined,
      {},
    )
    expect(page?.published).toBe('2025-03-01')
    expect(problems).toMatchObject([{ quote: '2025-02-30' }])
    expect(pageOf('x.txt', bytes('江城'), '{', {}).problems[0]?.message).toContain('meta.json')
  })
})

test.each([
  ['siping-daily-2025-07-09.txt', '2025-07-09'],
  ['20250709.txt', '2025-07-09'],
  ['江城日报2025年7月9日.txt', '2025-07-09'],
  ['jc_2025_7_9.md', '2025-07-09'],
  ['page-12.txt', undefined],
  ['123202507091.txt', undefined],
])('date in the name %s', (name, iso) => {
  expect(dateInName(name)).toEqual(iso && { iso })
})

test.each([
  ['江城日报 2024年5月6日 星期一 第01版', '2024-05-06', '江城日报'],
  ['2019年4月13日', '2019-04-13', undefined],
  ['二〇二四年十二月三十一日　星期二', '2024-12-31', undefined],
  ['2021年07月07日 来源：江城新闻网', '2021-07-07', '江城新闻网'],
  ['记者 王强　2025-03-07', '2025-03-07', undefined],
  ['2009-09-01 17:43 江城在线', '2009-09-01', '江城在线'],
  [
    '中共江城市委机关报 江城日报社出版 2024年5月6日 星期一 国内统一刊号CN22-0001 值班总编 林小满',
    '2024-05-06',
    '江城日报社',
  ],
  ['江城在线·青河频道 2025-04-22 记者 王强 通讯员 林小满', '2025-04-22', '江城在线'],
  ['2022年9月6日 江城融媒 （记者 王强 通讯员 林小满）', '2022-09-06', '江城融媒'],
  ['江城日报　2024年2月21日　记者 王大勇/文 李 虹/图', '2024-02-21', '江城日报'],
  ['2024年7月26日　《青河山报》　　第三版：高原风', '2024-07-26', '青河山报'],
  ['大桥工程　2024年7月26日开工，全长3公里　总投资2亿元', undefined, undefined],
  ['江城日报讯（记者 王强）早市开了。', undefined, '江城日报'],
  ['江城新闻网平川3月15日电 早市开了。', undefined, '江城新闻网'],
  ['本报讯 大桥已于2023年9月2日通车。', undefined, undefined],
  ['早市，新的大桥主体工程已于2023年9月2', undefined, undefined],
  ['新华社北京3月5日电 会议开幕。', undefined, undefined],
])('date and publication in %s', (line, iso, publication) => {
  expect(dateInText(line)).toEqual(iso && { iso })
  expect(publicationIn(line)).toBe(publication)
})
