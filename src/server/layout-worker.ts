// What runs in the thread of a large layout.
import { layout, type Point, type Spot, type Tie } from './layout.ts'

export interface LayoutTask {
  spots: Spot[]
  ties: Tie[]
}

export const run = ({ spots, ties }: LayoutTask): Map<string, Point> => layout(spots, ties)
