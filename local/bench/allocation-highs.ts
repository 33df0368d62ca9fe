import loadHighs, { type Highs, type ModelData } from 'highs'
import type { Arcs } from './allocation-arcs'

export interface Solved {
  objective: number
  /** Of the solving alone: the model is handed over as arrays before the clock starts. */
  took: number
}

export type HighsSettings = Record<string, string | number | boolean>
export type HighsSolve = (arcs: Arcs, settings?: HighsSettings) => Solved

export async function newHighs(): Promise<HighsSolve> {
  const highs = await loadHighs()
  return (arcs, settings = {}) => solve(highs, arcs, settings)
}

function solve(highs: Highs, arcs: Arcs, settings: HighsSettings): Solved {
  return highs.withModel(modelOf(arcs, highs.infinity), (model) => {
    model.options.set({ output_flag: false, ...settings })
    const from = performance.now()
    model.run()
    const took = performance.now() - from
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error(`HiGHS found no optimum: status ${String(model.getModelStatus())}`)
    return { objective: model.getObjectiveValue(), took }
  })
}

/** One column for each arc: out of its tail, into its head. */
function modelOf({ lower, upper, tails, heads, costs, most }: Arcs, infinity: number): ModelData {
  const [numCols, numRows] = [tails.length, lower.length]
  const starts = new Int32Array(numCols + 1)
  const [indices, values]: [number[], number[]] = [[], []]
  for (let arc = 0; arc < numCols; arc++) {
    for (const [node, sign] of [
      [tails[arc]!, 1],
      [heads[arc]!, -1],
    ] as const) {
      if (node < 0) continue
      indices.push(node)
      values.push(sign)
    }
    starts[arc + 1] = indices.length
  }
  return {
    numCols,
    numRows,
    colCost: costs,
    colLower: new Float64Array(numCols),
    colUpper: most.map((each) => (each === Infinity ? infinity : each)),
    rowLower: lower,
    rowUpper: upper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  }
}
