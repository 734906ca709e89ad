// The lists of Party and government bodies as forms to be looked up at an offset of a text.
import {
  type BodyForm,
  bureaus,
  committees,
  councilParts,
  councils,
  departmentEndings,
  departments,
  institutions,
  partyDepartments,
} from '../lexicon/bodies.ts'
import { Forms, table } from './forms.ts'

/** Councils and governments: 人大常委会, 政府. */
export const coreForms = index([...councils])
/** Party committees: 委, 党委. */
export const committeeForms = index([...committees])
/** Stems of departments: 发改, 教育. */
export const departmentForms = table(departments)
/** What follows a Party committee: 宣传部. */
export const partyForms = table(partyDepartments)
/** What follows a council or a committee: 办公室, 党组. */
export const partForms = table(councilParts)
/** Whole names of departments. */
export const bureauForms = table(bureaus)
/** What closes a stem: 局, 厅, 委. */
export const endingForms = table(departmentEndings)
/** A division’s other institutions. */
export const institutionForms = table(Object.fromEntries(institutions.map(i => [i, i])))

function index(rows: BodyForm[]): Forms<BodyForm> {
  const forms = new Forms<BodyForm>()
  for (const row of rows) for (const form of row.forms.split('|')) forms.add(form, row)
  return forms
}
