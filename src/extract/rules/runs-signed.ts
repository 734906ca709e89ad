// Whose project it is whose contract is signed: the company that signs at 甲项目签约仪式.

import type { Scene } from '../discourse.ts'
import { TOPIC } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

/** Companies of the sentence that tells of the signing, with the one project for which the ceremony is named. */
export function signedFor(scene: Scene): Finding[] {
  const named = scene.found.filter(f => f.rule === TOPIC && SIGNING.test(f.name))
  const projects = named.flatMap(e => foundIn(scene.found, e.start, e.end)).filter(f => f.kind === 'Project')
  const project = projects[0]
  if (!project || projects.some(p => p.name !== project.name)) return []
  const sentence = scene.sentences.find(s => s.block.role === 'paragraph' && SIGNS.test(s.code))
  const companies = sentence?.found.filter(f => f !== undefined).filter(isCompany) ?? []
  return sentence && companies.length === 1 ? pairs(scene, sentence, companies, [project], {}) : []
}

const SIGNING = /签约(?:仪式|活动)?[”"]?$/
const SIGNS = /代表[^，。；]{0,6}(?:签|双方|各方)|(?:签订|签署|签下)了?[^，。；]{0,16}(?:协议|合同|合作)/
const isCompany = (f: Found) => f.kind === 'Organization' && /(?:公司|集团|股份|厂|合作社)$/.test(f.name)
