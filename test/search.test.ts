// Finding by name in a file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { searchForms } from '../src/store/search-forms.ts'
import { searchContract } from './search.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-search-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('Grafeo', () => searchContract(() => openStore(join(folder, 'graph.grafeo'))))

describe('how a name sounds', () => {
  it.each([
    ['Person', '单洪伟', ' shanhongwei shw'],
    ['Person', '尉迟文', ' yuchiwen ycw'],
    ['Person', '种文明', ' chongwenming cwm'],
    ['Person', '朴正义', ' piaozhengyi pzy'],
    ['Person', '吕绿', ' lvlv ll'],
    ['Place', '单县', ' danxian dx shanxian sx'],
    ['Place', '重阳市', ' chongyangshi cys'],
    ['Project', '“双园”V2.0', ' shuangyuanv20 syv'],
    ['Event', '——', ''],
  ] as const)('%s %s', (kind, name, sound) => {
    expect(searchForms({ kind, name, aliases: [] }).pinyin).toBe(sound)
  })
})
