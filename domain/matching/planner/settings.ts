export interface PlannerSettings {
  lateCostPerDay: number
  /** The shortest stay worth proposing, in days. */
  minDays: number
}

export const defaultPlannerSettings: PlannerSettings = { lateCostPerDay: 2, minDays: 7 }
